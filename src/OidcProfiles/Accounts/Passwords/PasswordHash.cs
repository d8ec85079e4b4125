using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>The form in which lists of breached passwords name a password.</summary>
internal static class PasswordHash
{
    /// <summary>Its length in bytes.</summary>
    public const int Size = 20;

    /// <summary>The SHA-1 hash of the password in UTF-8.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The lists name passwords by SHA-1; the hash protects nothing and is not kept.")]
    public static byte[] Compute(string password)
    {
        var text = Encoding.UTF8.GetBytes(password);
        var hash = SHA1.HashData(text);
        CryptographicOperations.ZeroMemory(text);
        return hash;
    }
}
