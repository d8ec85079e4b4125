using System.Text.Json;

namespace OidcProfiles.Attributes.Values.Extracting;

/// <summary>Takes text out of JSON.</summary>
internal static class JsonText
{
    /// <summary>The text; null if it holds half a surrogate pair or bytes that are no UTF-8.</summary>
    public static string? Read(JsonElement input)
    {
        try
        {
            return input.GetString();
        }
        catch (InvalidOperationException)
        {
            // JsonElement says so for an escape such as \uD800 that no pair follows, which is JSON but no Unicode text.
            return null;
        }
    }

    /// <summary>The name of a member; a question mark, which no member is called, where it is no Unicode text.</summary>
    public static string ReadName(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
