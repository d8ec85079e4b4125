namespace OidcProfiles.Email.Templates;

/// <summary>One part of a mail, or one layout, in all languages.</summary>
/// <param name="Mail">The name of the mail in <see cref="EmailCatalogue"/>; <c>layout</c> for what mails share.</param>
/// <param name="Part"><c>subject</c>, <c>body.html</c>, <c>body.txt</c>, or the file name of a layout.</param>
/// <param name="Cells">One for each language, in the order that was asked for.</param>
public sealed record EmailTemplateRow(string Mail, string Part, IReadOnlyList<EmailTemplateCell> Cells);
