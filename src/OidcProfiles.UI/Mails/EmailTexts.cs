using System.Globalization;
using OidcProfiles.Email.Templates;
using OidcProfiles.UI.Culture;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Mails;

/// <summary>What mails, their parts and their languages are called.</summary>
/// <param name="texts">The texts.</param>
/// <param name="cultures">The languages of the pages.</param>
public sealed class EmailTexts(PageTexts texts, PageCultures cultures)
{
    /// <summary>What a mail is called.</summary>
    /// <param name="mail">Its name, or <c>layout</c>; one of another version of the module stands for itself.</param>
    public string OfMail(string mail) => texts.Find($"AdminEmails.Mail.{mail}") ?? mail;

    /// <summary>What a part is called.</summary>
    /// <param name="part">Such as <c>body.html</c>; the file name of a layout stands for itself.</param>
    public string OfPart(string part) => texts.Find($"AdminEmails.Part.{part}") ?? part;

    /// <summary>What speakers call a language.</summary>
    /// <param name="culture">The language (BCP 47).</param>
    public string OfCulture(string culture) => cultures.NameOf(CultureInfo.GetCultureInfo(culture));

    /// <summary>All three at once.</summary>
    /// <param name="mail">The name of the mail, or <c>layout</c>.</param>
    /// <param name="part">The part.</param>
    /// <param name="culture">The language (BCP 47).</param>
    public string Of(string mail, string part, string culture) => $"{OfMail(mail)} – {OfPart(part)} – {OfCulture(culture)}";

    /// <summary>What there is in a language.</summary>
    /// <param name="cell">The part in the language.</param>
    /// <returns>A sign that repeats the words, and the words.</returns>
    public (string Sign, string Words) OfCell(EmailTemplateCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell switch
        {
            { Origin: null, FallsBackTo: { } other } => ("→", texts["AdminEmails.State.As", OfCulture(other)]),
            { Origin: null } => ("✕", texts["AdminEmails.State.Missing"]),
            { IsUsed: false } => ("…", texts["AdminEmails.State.Incomplete"]),
            { Origin: EmailTemplateOrigin.Database } => ("✎", texts["AdminEmails.State.Database"]),
            { Origin: EmailTemplateOrigin.Folder } => ("▤", texts["AdminEmails.State.Folder"]),
            _ => ("✓", texts["AdminEmails.State.BuiltIn"]),
        };
    }
}
