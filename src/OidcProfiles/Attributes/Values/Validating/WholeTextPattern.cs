using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>
/// Administrators' patterns, compiled once each: matched against the whole text, in time linear in its length, by no one's culture.
/// </summary>
internal static class WholeTextPattern
{
    private const int Capacity = 256;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Cache = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking: look-around, back-references, atomic groups.</exception>
    public static Regex Get(string pattern)
    {
        if (Cache.TryGetValue(pattern, out var regex))
        {
            return regex;
        }

        if (Cache.Count >= Capacity)
        {
            Cache.Clear();
        }

        return Cache.GetOrAdd(pattern, Compile);
    }

    public static bool IsAccepted(string pattern)
    {
        try
        {
            return Compile(pattern) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Regex Compile(string pattern)
    {
        // On its own first: "a)|(b" is no pattern, but would be one between the brackets below, and would not match the whole.
        _ = Compile(pattern, Timeout);
        return Compile($@"\A(?:{pattern})\z", Timeout);
    }

    private static Regex Compile(string pattern, TimeSpan timeout) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, timeout);
}
