using System.Text.Json;

namespace OidcProfiles.Attributes.Values.Extracting;

/// <summary>Tells absence, which clears an attribute: null, "" and [].</summary>
internal static class JsonAbsence
{
    public static bool Is(JsonElement input) => input.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => input.ValueEquals(ReadOnlySpan<byte>.Empty),
        JsonValueKind.Array => input.GetArrayLength() == 0,
        _ => false,
    };
}
