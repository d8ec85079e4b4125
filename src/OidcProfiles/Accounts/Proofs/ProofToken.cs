using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OidcProfiles.Accounts.Proofs;

/// <summary>What a mail says: the token of its link (handle and secret, base64url) and the typed code.</summary>
public sealed class ProofToken
{
    private const int IdBytes = 16;
    private const int SecretBytes = 32;
    private const int CodeDigits = 6;
    private const int Codes = 1_000_000;

    private readonly byte[] _secret;

    private ProofToken(Guid id, byte[] secret) => (Id, _secret) = (id, secret);

    /// <summary>The handle of the proof.</summary>
    public Guid Id { get; }

    /// <summary>A new secret and a new code for a proof.</summary>
    /// <param name="id">The handle.</param>
    /// <param name="link">The token of the link.</param>
    /// <param name="code">Six digits.</param>
    public static ProofSecrets Create(Guid id, out string link, out string code)
    {
        var token = new ProofToken(id, RandomNumberGenerator.GetBytes(SecretBytes));
        link = token.ToString();
        code = RandomNumberGenerator.GetInt32(Codes).ToString($"D{CodeDigits}", CultureInfo.InvariantCulture);
        return new(SHA256.HashData(token._secret), HashCode(id, code));
    }

    /// <summary>Reads the token of a link; anything may be given.</summary>
    /// <param name="text">What stood in the link.</param>
    /// <param name="token">The token.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out ProofToken? token)
    {
        token = null;
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        if (text is null || text.Length != Base64Url.GetEncodedLength(bytes.Length)
            || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != bytes.Length)
        {
            return false;
        }

        token = new(new Guid(bytes[..IdBytes], bigEndian: true), bytes[IdBytes..].ToArray());
        return true;
    }

    /// <summary>Whether the token is the one of these secrets, in constant time.</summary>
    /// <param name="secrets">The stored hashes.</param>
    public bool Matches(ProofSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(_secret), secrets.Secret.Span);
    }

    /// <summary>Whether a typed code is the one of these secrets, in constant time. Spaces and hyphens do not count, nor the kind of digits.</summary>
    /// <param name="id">The handle.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="secrets">The stored hashes.</param>
    public static bool Matches(Guid id, string? code, ProofSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return CryptographicOperations.FixedTimeEquals(HashCode(id, CleanCode(code)), secrets.Code.Span);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        Id.TryWriteBytes(bytes, bigEndian: true, out _);
        _secret.CopyTo(bytes[IdBytes..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Digits of any script are digits (people type what their keyboard gives); what else is there is left out.</summary>
    private static string CleanCode(string? code)
    {
        var digits = new StringBuilder(CodeDigits);
        foreach (var character in code ?? string.Empty)
        {
            if (char.IsDigit(character))
            {
                digits.Append(CharUnicodeInfo.GetDecimalDigitValue(character).ToString(CultureInfo.InvariantCulture));
            }
            else if (!char.IsWhiteSpace(character) && character is not ('-' or '\u2010' or '\u2011'))
            {
                return string.Empty;
            }

            if (digits.Length > CodeDigits)
            {
                return string.Empty;
            }
        }

        return digits.ToString();
    }

    private static byte[] HashCode(Guid id, string code) => SHA256.HashData(Encoding.ASCII.GetBytes($"{id:N}:{code}"));
}
