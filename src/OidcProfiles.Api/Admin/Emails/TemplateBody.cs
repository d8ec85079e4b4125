using OidcProfiles.Email.Templates;
using OidcProfiles.Templating;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>A template in all its sources. It need not exist yet.</summary>
/// <param name="Name">Its name in canonical form, such as <c>welcome/body.html.pt-BR</c>.</param>
/// <param name="Texts">Its text in every source that has it.</param>
/// <param name="UpdatedAt">When the text of the database was last changed; absent if there is none.</param>
/// <param name="UpdatedBy">The user id of who did it; absent if nobody is to be named.</param>
/// <param name="Variables">The variables that it may use.</param>
internal sealed record TemplateBody(
    string Name, TemplateBody.TextsBody Texts, DateTimeOffset? UpdatedAt, string? UpdatedBy, IReadOnlyList<TemplateBody.VariableBody> Variables)
{
    public static TemplateBody Of(EmailTemplateDetail detail) => new(
        detail.Name,
        new(
            detail.Texts.GetValueOrDefault(EmailTemplateOrigin.Folder),
            detail.Texts.GetValueOrDefault(EmailTemplateOrigin.Database),
            detail.Texts.GetValueOrDefault(EmailTemplateOrigin.BuiltIn)),
        detail.Stored?.UpdatedAt,
        detail.Stored?.UpdatedBy,
        [.. detail.Variables.Select(VariableBody.Of)]);

    /// <summary>The texts, in the order in which they are asked: the first is in force.</summary>
    /// <param name="Folder">The text of the host's own file; absent if there is none.</param>
    /// <param name="Database">The text that administrators wrote; absent if there is none.</param>
    /// <param name="BuiltIn">The text that the module brings; absent if there is none.</param>
    internal sealed record TextsBody(string? Folder, string? Database, string? BuiltIn);

    /// <summary>A variable that a template may use.</summary>
    /// <param name="Name">In snake case; a member is named without its parent.</param>
    /// <param name="Type">What it is.</param>
    /// <param name="Description">A sentence.</param>
    /// <param name="IsOptional">Whether it may be null.</param>
    /// <param name="Members">Of an object; empty for a value.</param>
    internal sealed record VariableBody(
        string Name, TemplateVariableType Type, string Description, bool IsOptional, IReadOnlyList<VariableBody> Members)
    {
        public static VariableBody Of(TemplateVariable variable) =>
            new(variable.Name, variable.Type, variable.Description, variable.IsOptional, [.. variable.Members.Select(Of)]);
    }
}
