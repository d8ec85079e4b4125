using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>Everything about one template, for an editor.</summary>
public sealed record EmailTemplateDetail
{
    /// <summary>Its name in canonical form, such as <c>welcome/body.html.pt-BR</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its text in every source that has it.</summary>
    public required IReadOnlyDictionary<EmailTemplateOrigin, string> Texts { get; init; }

    /// <summary>What the database has, with who changed it, when, and the stamp that a save needs; null if it has none.</summary>
    public required StoredEmailTemplate? Stored { get; init; }

    /// <summary>The variables that it may use.</summary>
    public required IReadOnlyList<TemplateVariable> Variables { get; init; }
}
