using System.Net;
using System.Text.Json;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>An answer of the Admin API.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Json">The body; undefined if it is no JSON.</param>
/// <param name="Text">The body as it is.</param>
/// <param name="Headers">The headers.</param>
public sealed record ApiReply(HttpStatusCode Status, JsonElement Json, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public string Tag => Headers["ETag"];

    public string Location => Headers["Location"];

    public string TextOf(string member) => Json.GetProperty(member).GetString()!;

    /// <summary>The fields that a problem names, with their codes.</summary>
    public string Faults => Json.TryGetProperty("errors", out var errors)
        ? string.Join(' ', errors.EnumerateArray().Select(error =>
            $"{(error.TryGetProperty("field", out var place) ? place.GetString() : "")}:{error.GetProperty("code").GetString()}").Order(StringComparer.Ordinal))
        : "";

    public ApiReply Expect(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Status} and not {status}: {Text}");
        if ((int)status >= 400)
        {
            Assert.StartsWith("application/problem+json", Headers["Content-Type"], StringComparison.Ordinal);
            Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        }

        Assert.Equal("no-store", Headers["Cache-Control"]);
        return this;
    }
}
