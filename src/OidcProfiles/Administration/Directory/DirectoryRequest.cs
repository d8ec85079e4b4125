using System.Collections.Immutable;

namespace OidcProfiles.Administration.Directory;

/// <summary>What <see cref="IUserDirectoryStore"/> is asked.</summary>
public sealed record DirectoryRequest
{
    /// <summary>How many matches of one <see cref="Search"/> condition are considered, of which the order of users says nothing.</summary>
    public const int MostMatches = 500;

    /// <summary>What must hold of each user; null for nothing.</summary>
    public UserCondition? Condition { get; init; }

    /// <summary>
    /// Conditions of which one must hold besides, each answered by an index of its own; default for none. Of each the first
    /// <see cref="MostMatches"/> in the order of the index are considered; of user names, which are in the order of users, all.
    /// </summary>
    public ImmutableArray<UserCondition> Search { get; init; }

    /// <summary>Only users beyond this place, which need not be anybody's any more; null for all.</summary>
    public DirectoryPosition? From { get; init; }

    /// <summary>Whether the order of users is turned round.</summary>
    public bool IsDescending { get; init; }

    /// <summary>How many at most.</summary>
    public required int Limit { get; init; }

    /// <summary>The time, which says whose lock still holds.</summary>
    public required DateTimeOffset Now { get; init; }
}
