using OidcProfiles.Email.Templates;

namespace OidcProfiles.UI.Mails;

/// <summary>A table of templates: a group of rows for each mail, a column for each language.</summary>
/// <param name="Languages">The columns.</param>
/// <param name="Groups">The rows of each mail.</param>
/// <param name="LabelledBy">The id of the heading above it.</param>
public sealed record EmailTable(
    IReadOnlyList<string> Languages, IReadOnlyList<IEnumerable<EmailTemplateRow>> Groups, string LabelledBy);
