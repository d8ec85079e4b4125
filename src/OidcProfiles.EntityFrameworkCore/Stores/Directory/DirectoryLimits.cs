namespace OidcProfiles.EntityFrameworkCore.Stores.Directory;

/// <summary>
/// Which of two ways a filter takes that an index answers: few users are found by that index and sorted by name; of many a page is soon full for
/// who walks along the names and looks at each. A database that does not know how many there are may choose the slow one, or set several
/// processes to work, which takes longer than the work.
/// </summary>
internal sealed record DirectoryLimits
{
    /// <summary>How many are few: with a million users both ways take about as long.</summary>
    public int Few { get; init; } = 5_000;

    /// <summary>Past how many names it is walked; where that fills no page, the database chooses.</summary>
    public int Walk { get; init; } = 10_000;
}
