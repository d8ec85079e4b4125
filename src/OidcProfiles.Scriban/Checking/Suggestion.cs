namespace OidcProfiles.Scriban.Checking;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>A sentence with a space before it, or nothing.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">What there is.</param>
    /// <param name="prefix">What stands before the name in the sentence.</param>
    public static string For(string name, IEnumerable<string> known, string prefix = "")
    {
        var most = Math.Min(2, name.Length / 3);
        var nearest = known.Select(candidate => (candidate, Distance: Distance(name, candidate)))
            .Where(pair => pair.Distance <= most)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
        return nearest is null ? string.Empty : $" Did you mean '{prefix}{nearest}'?";
    }

    /// <summary>Changes of one letter, two neighbours that changed places counted as one (optimal string alignment).</summary>
    private static int Distance(string one, string other)
    {
        var table = Enumerable.Range(0, one.Length + 1).Select(_ => new int[other.Length + 1]).ToArray();
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i][j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        Math.Min(table[i - 1][j], table[i][j - 1]) + 1,
                        table[i - 1][j - 1] + (SameLetter(one[i - 1], other[j - 1]) ? 0 : 1)),
                };
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i][j] = Math.Min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }

        return table[one.Length][other.Length];
    }

    private static bool SameLetter(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
