using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>A response in the form of a recording.</summary>
internal static class RecordedResponse
{
    private static readonly string[] Headers =
        ["WWW-Authenticate", "Location", "Content-Type", "Cache-Control", "Pragma", "Expires"];

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response, Exception? unhandled)
    {
        var text = Neutral(await response.Content.ReadAsStringAsync());
        var recorded = new JsonObject
        {
            ["status"] = (int)response.StatusCode,
            ["headers"] = HeadersOf(response),
            ["body"] = Parse(text) ?? text,
        };

        if (unhandled is not null)
        {
            recorded["unhandled_exception"] = unhandled.GetType().Name;
        }

        return recorded;
    }

    /// <summary>The header and payload of a token; of an encrypted one the header only.</summary>
    public static JsonObject Decode(string token)
    {
        var parts = token.Split('.');
        return new JsonObject
        {
            ["header"] = JsonNode.Parse(Neutral(System.Text.Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(parts[0])))),
            ["payload"] = parts.Length is 3
                ? JsonNode.Parse(Neutral(System.Text.Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(parts[1]))))
                : "(encrypted)",
        };
    }

    private static JsonObject HeadersOf(HttpResponseMessage response)
    {
        var headers = new JsonObject();
        foreach (var name in Headers)
        {
            if (response.Headers.TryGetValues(name, out var values)
                || response.Content.Headers.NonValidated.TryGetValues(name, out var contentValues) && (values = contentValues) is not null)
            {
                headers[name] = Neutral(string.Join(", ", values));
            }
        }

        return headers;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.TrimStart() is ['{' or '[', ..] ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Neutral(string text) => text
        .Replace("127.0.0.1:5000", "127.0.0.1:PORT", StringComparison.Ordinal)
        .Replace("127.0.0.1%3A5000", "127.0.0.1%3APORT", StringComparison.OrdinalIgnoreCase);
}
