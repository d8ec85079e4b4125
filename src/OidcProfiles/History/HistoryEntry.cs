using OidcProfiles.Profiles;

namespace OidcProfiles.History;

/// <summary>One change of a value or of a definition.</summary>
public sealed record HistoryEntry
{
    /// <summary>Identifies the entry; later entries have greater ones, ordinally compared.</summary>
    public required string Id { get; init; }

    /// <summary>Whose value changed; null if it was a definition.</summary>
    public string? UserId { get; init; }

    /// <summary>The attribute.</summary>
    public required string AttributeId { get; init; }

    /// <summary>What it was before, as JSON; null if there was nothing, or nothing may be told.</summary>
    public string? Before { get; init; }

    /// <summary>What it was afterwards, as JSON; null if there was nothing, or nothing may be told.</summary>
    public string? After { get; init; }

    /// <summary>Whether values are left out because the attribute is sensitive.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>Who changed it, when, in which piece of work.</summary>
    public required ChangeStamp Stamp { get; init; }
}
