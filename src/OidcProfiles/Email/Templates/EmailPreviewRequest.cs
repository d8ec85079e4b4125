using System.Collections.Frozen;

namespace OidcProfiles.Email.Templates;

/// <summary>What somebody wants to see.</summary>
/// <param name="Mail">The name of the mail in <see cref="EmailCatalogue"/>; it is shown with its sample.</param>
public sealed record EmailPreviewRequest(string Mail)
{
    /// <summary>The language; null for the user's, or for the default.</summary>
    public string? Culture { get; init; }

    /// <summary>The user who would get it; null for an invented person.</summary>
    public string? UserId { get; init; }

    /// <summary>Texts by name of template that are not saved yet and come before all others.</summary>
    public IReadOnlyDictionary<string, string> Drafts { get; init; } = FrozenDictionary<string, string>.Empty;
}
