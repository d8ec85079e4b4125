using System.Text.Json;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Tells a value from a field that was left empty.</summary>
internal static class EnteredValue
{
    /// <summary>Nothing, a text of spaces, or a list or an object of such.</summary>
    public static bool IsBlank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.EnumerateArray().All(IsBlank),
        JsonValueKind.Object => value.EnumerateObject().All(member => IsBlank(member.Value)),
        _ => false,
    };
}
