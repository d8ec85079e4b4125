using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>An answer of the token endpoint.</summary>
public sealed record Tokens(HttpStatusCode Status, JsonElement Json)
{
    public string Access => Json.GetProperty("access_token").GetString()!;

    public string Refresh => Json.GetProperty("refresh_token").GetString()!;

    public JsonElement Identity => Payload(Json.GetProperty("id_token").GetString()!);

    public JsonElement AccessPayload => Payload(Access);

    public string? Error => Json.TryGetProperty("error", out var error) ? error.GetString() : null;

    private static JsonElement Payload(string jwt) =>
        JsonSerializer.Deserialize<JsonElement>(WebEncoders.Base64UrlDecode(jwt.Split('.')[1]));
}
