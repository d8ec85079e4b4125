using OidcProfiles.Claims.Consents;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Which texts can be the client of a row.</summary>
internal static class ConsentKeys
{
    /// <summary>NUL is a character that PostgreSQL does not take, also not in a question.</summary>
    public static bool IsClient(string clientId) =>
        clientId.Length is > 0 and <= AttributeConsent.MaximumClientIdLength && !clientId.Contains('\0', StringComparison.Ordinal);
}
