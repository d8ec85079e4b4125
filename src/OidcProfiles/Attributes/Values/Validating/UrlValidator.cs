using System.Buffers;
using System.Globalization;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>
/// Accepts absolute http and https addresses (RFC 3986, and RFC 3987 beyond ASCII) of at most 2048 characters. No user information:
/// it holds credentials or disguises the host. No character that the RFCs exclude: <c>\</c> is a slash to browsers, quotes and angle
/// brackets end an HTML attribute.
/// </summary>
internal static class UrlValidator
{
    public const int MaximumLength = 2048;

    private static readonly SearchValues<char> Excluded = SearchValues.Create("\"<>\\^`{|}");
    private static readonly SearchValues<char> EndsOfAuthority = SearchValues.Create("/?#");

    public static bool IsValid(string text) =>
        text.Length <= MaximumLength
        && AfterScheme(text) is { } rest
        && !Authority(rest).Contains('@')
        && !text.AsSpan().ContainsAny(Excluded)
        && !text.Any(IsBlank)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0;

    private static string? AfterScheme(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? text[8..]
        : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? text[7..]
        : null;

    private static ReadOnlySpan<char> Authority(string rest) =>
        rest.AsSpan().IndexOfAny(EndsOfAuthority) is >= 0 and var end ? rest.AsSpan(0, end) : rest;

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;
}
