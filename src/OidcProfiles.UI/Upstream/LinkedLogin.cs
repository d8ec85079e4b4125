using OidcProfiles.Accounts.Logins;

namespace OidcProfiles.UI.Upstream;

/// <summary>A link to a provider, with what the provider sent last, as people read it.</summary>
public sealed record LinkedLogin
{
    /// <summary>The link.</summary>
    public required ExternalLogin Login { get; init; }

    /// <summary>Whether another means to sign in is left without it.</summary>
    public required bool CanRemove { get; init; }

    /// <summary>What tells it from another link to the same provider: name and address there, as far as the person may see them; null if neither is known.</summary>
    public string? Who { get; init; }

    /// <summary>Whether it is known what the provider sent.</summary>
    public bool HasSnapshot => SeenAt is not null;

    /// <summary>When the link was made; null if it is not known.</summary>
    public DateTimeOffset? LinkedAt { get; init; }

    /// <summary>When the provider sent it; null if it is not known what it sent.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>What it sent, of what the person may see.</summary>
    public IReadOnlyList<LinkedFact> Facts { get; init; } = [];

    /// <summary>What it sent and could not be used: names and reasons.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
