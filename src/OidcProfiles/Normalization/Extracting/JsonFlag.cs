using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>Reads a flag as providers send it: a boolean, or "true" and "false" as text.</summary>
internal static class JsonFlag
{
    /// <returns>Null if it is neither.</returns>
    public static bool? Read(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text => JsonText.Read(text) switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        },
        _ => null,
    };

    /// <summary>A flag on which trust rests: what is there and is not true counts as false.</summary>
    /// <returns>Null if there is none.</returns>
    public static bool? ReadStrictly(JsonElement? value) => JsonPresence.IsThere(value) ? Read(value) == true : null;
}
