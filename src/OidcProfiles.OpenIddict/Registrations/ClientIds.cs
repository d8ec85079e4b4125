namespace OidcProfiles.OpenIddict.Registrations;

/// <summary>What can be the id of a client: databases do not take every text to look for.</summary>
internal static class ClientIds
{
    /// <summary>The longest that OpenIddict keeps.</summary>
    private const int Longest = 100;

    public static bool IsOne(string text) =>
        text.Length is > 0 and <= Longest && !text.Any(character => char.IsControl(character) || char.IsSurrogate(character));
}
