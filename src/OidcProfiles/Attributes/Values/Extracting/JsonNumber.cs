using System.Text.Json;

namespace OidcProfiles.Attributes.Values.Extracting;

/// <summary>
/// Takes a number out of JSON, rounded to the digits a decimal holds; null if it is none or too great.
/// </summary>
internal static class JsonNumber
{
    public static decimal? Read(JsonElement input) =>
        input.ValueKind == JsonValueKind.Number && input.TryGetDecimal(out var number) ? number : null;
}
