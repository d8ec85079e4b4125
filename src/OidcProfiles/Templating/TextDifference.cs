namespace OidcProfiles.Templating;

/// <summary>How one text becomes another, line by line: with the longest sequence of lines that both have.</summary>
public static class TextDifference
{
    /// <summary>
    /// How many pairs of lines are compared at most, between what is the same at both ends; where there are more, all old lines come before all
    /// new ones. It is two thousand lines against two thousand, and 16 MB.
    /// </summary>
    public const int MaximumPairs = 4_000_000;

    /// <summary>Compares two texts. However their lines end does not matter.</summary>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    public static IReadOnlyList<DifferenceLine> Compare(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, current) = (Split(before), Split(after));
        var shortest = Math.Min(old.Length, current.Length);
        var (start, end) = (0, 0);
        while (start < shortest && old[start] == current[start])
        {
            start++;
        }

        while (end < shortest - start && old[^(end + 1)] == current[^(end + 1)])
        {
            end++;
        }

        var lines = new List<DifferenceLine>();
        for (var number = 0; number < start; number++)
        {
            lines.Add(Same(old[number], number, number));
        }

        AddChanged(lines, old.AsSpan(start, old.Length - start - end), current.AsSpan(start, current.Length - start - end), start);
        for (var number = end; number > 0; number--)
        {
            lines.Add(Same(old[^number], old.Length - number, current.Length - number));
        }

        return lines;
    }

    private static void AddChanged(List<DifferenceLine> lines, ReadOnlySpan<string> old, ReadOnlySpan<string> current, int offset)
    {
        var common = (long)old.Length * current.Length <= MaximumPairs ? Measure(old, current) : null;
        var (row, column) = (0, 0);
        while (row < old.Length || column < current.Length)
        {
            if (row < old.Length && column < current.Length && common is not null && old[row] == current[column])
            {
                lines.Add(Same(old[row], offset + row++, offset + column++));
            }
            else if (row < old.Length && (column == current.Length || common is null || common[row + 1][column] >= common[row][column + 1]))
            {
                lines.Add(new(DifferenceKind.Removed, old[row], offset + ++row, null));
            }
            else
            {
                lines.Add(new(DifferenceKind.Added, current[column], null, offset + ++column));
            }
        }
    }

    /// <summary>For each pair of places, how many lines the rests behind them have in common.</summary>
    private static int[][] Measure(ReadOnlySpan<string> old, ReadOnlySpan<string> current)
    {
        var common = new int[old.Length + 1][];
        common[^1] = new int[current.Length + 1];
        for (var row = old.Length - 1; row >= 0; row--)
        {
            common[row] = new int[current.Length + 1];
            for (var column = current.Length - 1; column >= 0; column--)
            {
                common[row][column] = old[row] == current[column]
                    ? common[row + 1][column + 1] + 1
                    : Math.Max(common[row + 1][column], common[row][column + 1]);
            }
        }

        return common;
    }

    private static DifferenceLine Same(string text, int old, int current) => new(DifferenceKind.Same, text, old + 1, current + 1);

    /// <summary>A text that ends its last line has no empty line after it.</summary>
    private static string[] Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
