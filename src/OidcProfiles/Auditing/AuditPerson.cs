using System.Security.Cryptography;
using System.Text;

namespace OidcProfiles.Auditing;

/// <summary>
/// Who is named in a record: the id, and a salted commitment to it. The chain holds the commitment alone, so that id and salt can be erased
/// and the chain still verifies (docs/decisions/0018-audit-trail.md).
/// </summary>
/// <param name="Id">The user id; null for nobody and for somebody who was erased; the pseudonym of an actor who was.</param>
/// <param name="Salt">Random, 32 hexadecimal digits; null for nobody and for somebody who was erased.</param>
/// <param name="Commitment">HMAC-SHA-256 of the id with the salt, 64 hexadecimal digits; null for nobody.</param>
public sealed record AuditPerson(string? Id, string? Salt, string? Commitment)
{
    private const int SaltBytes = 16;
    private const int PseudonymDigits = 32;
    private const string PseudonymStart = "erased-";

    /// <summary>Nobody.</summary>
    public static AuditPerson Nobody { get; } = new(null, null, null);

    /// <summary>Whether somebody was named who is erased.</summary>
    public bool IsErased => Commitment is not null && Salt is null;

    /// <summary>Whether the id is the one that was recorded, or erased as erasure does it.</summary>
    public bool IsIntact => (Salt, Commitment) switch
    {
        (null, null) => Id is null,
        (null, _) => Id is null || IsPseudonym(Id),
        (_, null) => false,
        var (salt, commitment) => Id is not null && string.Equals(Commit(salt, Id), commitment, StringComparison.Ordinal),
    };

    /// <summary>Names somebody, with a fresh salt.</summary>
    /// <param name="id">The user id; null for nobody.</param>
    public static AuditPerson Create(string? id)
    {
        if (id is null)
        {
            return Nobody;
        }

        var salt = RandomNumberGenerator.GetHexString(2 * SaltBytes, lowercase: true);
        return new(id, salt, Commit(salt, id));
    }

    /// <summary>Neither id nor salt.</summary>
    public override string ToString() => Commitment ?? string.Empty;

    private static string Commit(string salt, string id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(salt), Encoding.UTF8.GetBytes(id)));

    private static bool IsPseudonym(string id) =>
        id.Length == PseudonymStart.Length + PseudonymDigits
        && id.StartsWith(PseudonymStart, StringComparison.Ordinal)
        && id.Skip(PseudonymStart.Length).All(char.IsAsciiHexDigitLower);
}
