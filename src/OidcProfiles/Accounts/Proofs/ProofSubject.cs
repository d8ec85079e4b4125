using System.Security.Cryptography;
using System.Text;

namespace OidcProfiles.Accounts.Proofs;

/// <summary>Names whom a proof is about without telling the address.</summary>
public static class ProofSubject
{
    /// <summary>By address, whether somebody has it or not.</summary>
    /// <param name="normalizedAddress">As Identity normalises it.</param>
    public static string OfAddress(string normalizedAddress) => Hash("address", normalizedAddress);

    /// <summary>By user.</summary>
    /// <param name="userId">The user id as text.</param>
    public static string OfUser(string userId) => Hash("user", userId);

    /// <summary>By user and an address of the user.</summary>
    /// <param name="userId">The user id as text.</param>
    /// <param name="address">The address as the account has it.</param>
    public static string OfUserAndAddress(string userId, string address) => Hash("user and address", $"{userId}\n{address}");

    /// <summary>By an account of an upstream provider.</summary>
    /// <param name="provider">The authentication scheme.</param>
    /// <param name="key">The key of the link.</param>
    public static string OfLogin(string provider, string key) => Hash("login", $"{provider}\n{key}");

    private static string Hash(string kind, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{text}")));
}
