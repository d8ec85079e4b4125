using System.Text.Json;

namespace OidcProfiles.Attributes.Values.Extracting;

/// <summary>Takes a boolean out of JSON; null if it is none.</summary>
internal static class JsonBoolean
{
    public static bool? Read(JsonElement input) => input.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
