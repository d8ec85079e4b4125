using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>Tells what is there, what is absent, and what is blank: there, but with nothing to see.</summary>
internal static class JsonPresence
{
    /// <summary>Whether a pointer found something other than null and "".</summary>
    public static bool IsThere(JsonElement? value) =>
        value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } json
        && !(json.ValueKind == JsonValueKind.String && JsonAbsence.Is(json));

    /// <summary>Whether it is a text of white space only, for which another source is asked.</summary>
    public static bool IsBlank(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && JsonText.Read(value) is { } text && string.IsNullOrWhiteSpace(text);
}
