using OidcProfiles.Auditing;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.Profiles;

/// <summary>A profile as it shall be, with everything that is written with it in one transaction.</summary>
public sealed record ProfileChange
{
    /// <summary>The new state, with the concurrency stamp of the old.</summary>
    public required UserProfile Profile { get; init; }

    /// <summary>What changed, for the history.</summary>
    public required IReadOnlyList<ValueChange> Values { get; init; }

    /// <summary>All indexed values of the new state; the store removes those that are no more.</summary>
    public required IReadOnlyList<IndexedValue> Indexed { get; init; }

    /// <summary>
    /// What the attribute <c>picture</c> leads to, if it is among the changes: all other pictures of the user go. Null if it is not.
    /// </summary>
    public PictureReference? Picture { get; init; }

    /// <summary>Who changed it.</summary>
    public required ChangeStamp Stamp { get; init; }

    /// <summary>What is recorded of it; null for nothing.</summary>
    public StoredAudit? Event { get; init; }
}
