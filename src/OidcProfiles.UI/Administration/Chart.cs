using System.Globalization;

namespace OidcProfiles.UI.Administration;

/// <summary>A bar for each of a row of days, as a picture and as a table.</summary>
/// <param name="Id">Part of ids on the page.</param>
/// <param name="Title">What is counted.</param>
/// <param name="First">The first day.</param>
/// <param name="Counts">The counts, day by day.</param>
public sealed record Chart(string Id, string Title, DateOnly First, IReadOnlyList<int> Counts)
{
    /// <summary>The width of the picture, in its own units.</summary>
    public const int Width = 600;

    /// <summary>The height of the picture, in its own units.</summary>
    public const int Height = 120;

    private const int Gap = 4;

    /// <summary>All together.</summary>
    public int Sum => Counts.Sum();

    /// <summary>The greatest count.</summary>
    public int Most => Counts.DefaultIfEmpty().Max();

    /// <summary>The days with their counts.</summary>
    public IEnumerable<(DateOnly Day, int Count)> Days => Counts.Select((count, index) => (First.AddDays(index), count));

    /// <summary>The bars; a day without anything has none, and one with anything at least a line.</summary>
    public IEnumerable<ChartBar> Bars
    {
        get
        {
            var step = (double)Width / Math.Max(1, Counts.Count);
            return from bar in Counts.Select((count, index) => (Count: count, Index: index))
                   where bar.Count > 0
                   let height = Math.Max(2, (double)bar.Count / Most * Height)
                   select new ChartBar(Write(bar.Index * step), Write(Height - height), Write(step - Gap), Write(height), First.AddDays(bar.Index), bar.Count);
        }
    }

    private static string Write(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
