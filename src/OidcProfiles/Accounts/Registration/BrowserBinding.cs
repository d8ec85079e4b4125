using System.Security.Cryptography;
using System.Text;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Knows a browser by a random value that only it has; what is kept is its hash.</summary>
internal static class BrowserBinding
{
    public static string? Hash(string? browser) =>
        string.IsNullOrEmpty(browser) ? null : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(browser)));

    /// <summary>Whether it is that browser; one that nothing is known of never is.</summary>
    public static bool IsSame(string? hash, string? browser) => hash is not null && Hash(browser) is { } other
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
