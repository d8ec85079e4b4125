namespace OidcProfiles.Attributes.Values.Extracting;

/// <summary>Takes a boolean out of a form text; null if it is none. A checkbox without a value sends <c>on</c>.</summary>
internal static class FormBoolean
{
    public static bool? Read(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "ON" => true,
        "FALSE" => false,
        _ => null,
    };
}
