using System.Security.Cryptography;
using System.Text;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Client secrets as they are stored: PBKDF2 with a salt of their own.</summary>
internal static class ClientSecret
{
    private const string Prefix = "pbkdf2-sha256";
    private const int Iterations = 100_000;
    private const int Length = 32;

    public static string Hash(string secret)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Join('$', Prefix, Iterations, Convert.ToBase64String(salt), Convert.ToBase64String(Derive(secret, salt, Iterations)));
    }

    public static bool Verify(string secret, string? stored)
    {
        return stored?.Split('$') is [Prefix, var count, var salt, var hash]
            && int.TryParse(count, out var iterations)
            && CryptographicOperations.FixedTimeEquals(
                Derive(secret, Convert.FromBase64String(salt), iterations), Convert.FromBase64String(hash));
    }

    /// <summary>Reference identifiers are random: a plain hash keeps a stolen database from being a list of tokens.</summary>
    public static string HashReference(string identifier) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(identifier)));

    private static byte[] Derive(string secret, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, Length);
}
