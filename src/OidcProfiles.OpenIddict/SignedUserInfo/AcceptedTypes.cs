using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OidcProfiles.OpenIddict.SignedUserInfo;

/// <summary>What a request accepts (RFC 9110, 12.5.1).</summary>
internal sealed class AcceptedTypes
{
    private readonly IList<MediaTypeHeaderValue> _ranges;

    private AcceptedTypes(IList<MediaTypeHeaderValue> ranges) => _ranges = ranges;

    /// <summary>Reads the <c>Accept</c> header; what cannot be read of it does not count.</summary>
    public static AcceptedTypes Read(HttpRequest request) =>
        new(MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var ranges) ? ranges : []);

    /// <summary>Whether a type is acceptable. Without a header, every type is.</summary>
    /// <param name="type">Type and subtype, in small letters.</param>
    public bool Allow(string type) => _ranges.Count == 0
        || _ranges.Select(range => (Precision: Match(range, type), Quality: range.Quality ?? 1))
            .Where(match => match.Precision > 0)
            .OrderByDescending(match => match.Precision).ThenByDescending(match => match.Quality)
            .FirstOrDefault().Quality > 0;

    /// <summary>How precisely a range means a type: the most precise one counts. 0 if it does not.</summary>
    private static int Match(MediaTypeHeaderValue range, string type)
    {
        // A type with a parameter is another one than without; the encoding of JSON is always the same.
        if (range.Parameters.Any(parameter => !IsWeight(parameter) && !IsEncoding(parameter)))
        {
            return 0;
        }

        return range.MatchesAllTypes ? 1
            : range.MatchesAllSubTypes ? (type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 2 : 0)
            : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }

    private static bool IsWeight(NameValueHeaderValue parameter) => parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase);

    private static bool IsEncoding(NameValueHeaderValue parameter) =>
        parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
