using OidcProfiles.Email.Templates;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>What texts of mails there are.</summary>
/// <param name="Cultures">The languages that there are texts of mails for, the default one first.</param>
/// <param name="Items">Every template that exists somewhere, by name.</param>
/// <param name="Completeness">Every part of every mail, and the layouts, in each of the languages.</param>
internal sealed record TemplateListBody(
    IReadOnlyList<string> Cultures,
    IReadOnlyList<TemplateListBody.TemplateSummaryBody> Items,
    IReadOnlyList<TemplateListBody.PartBody> Completeness)
{
    public static TemplateListBody Of(
        IReadOnlyList<string> cultures, IReadOnlyList<EmailTemplateInfo> templates, IReadOnlyList<EmailTemplateRow> rows) => new(
            cultures,
            [
                .. templates.Select(info => new TemplateSummaryBody(
                    info.Name, info.Mail, info.Part, info.Culture, info.Origins, info.IsUsed)),
            ],
            [.. rows.Select(row => new PartBody(
                row.Mail, row.Part, [.. row.Cells.Select(cell => new CellBody(cell.Culture, cell.Origin, cell.FallsBackTo, cell.IsUsed))]))]);

    /// <summary>A template that exists in at least one source.</summary>
    /// <param name="Name">Its name, such as <c>welcome/body.html.de</c>; also its address.</param>
    /// <param name="Mail">The name of the mail; absent for a layout.</param>
    /// <param name="Part"><c>subject</c>, <c>body.html</c>, <c>body.txt</c>, or the file name of a layout.</param>
    /// <param name="Culture">Its language (BCP 47); absent for the default.</param>
    /// <param name="Origins">The sources that have it, in the order in which they are asked: the first is in force.</param>
    /// <param name="IsUsed">Whether mails use it: not as long as another part of the mail is missing in that language.</param>
    internal sealed record TemplateSummaryBody(
        string Name, string? Mail, string Part, string? Culture, IReadOnlyList<EmailTemplateOrigin> Origins, bool IsUsed);

    /// <summary>A part of a mail, or a layout, in all languages.</summary>
    /// <param name="Mail">The name of the mail; <c>layout</c> for what mails share.</param>
    /// <param name="Part"><c>subject</c>, <c>body.html</c>, <c>body.txt</c>, or the file name of a layout.</param>
    /// <param name="Cells">One for each language.</param>
    internal sealed record PartBody(string Mail, string Part, IReadOnlyList<CellBody> Cells);

    /// <summary>A part of a mail in one language.</summary>
    /// <param name="Culture">The language (BCP 47).</param>
    /// <param name="Origin">Where its text comes from; absent if there is none in this language.</param>
    /// <param name="FallsBackTo">The language that is read instead where there is none; absent otherwise, and if there is none either.</param>
    /// <param name="IsUsed">Whether mails use it.</param>
    internal sealed record CellBody(string Culture, EmailTemplateOrigin? Origin, string? FallsBackTo, bool IsUsed);
}
