using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace OpenIddict.Server;

/// <summary>Compact JWE (RFC 7516) with A256CBC-HS512 and a content key wrapped by RSA-OAEP or A256KW.</summary>
internal static class JsonWebEncryption
{
    private const int HalfKey = 32;

    public static string Encrypt(string content, EncryptingCredentials credentials, string type)
    {
        if (credentials.Enc is not SecurityAlgorithms.Aes256CbcHmacSha512)
        {
            throw new NotSupportedException($"The content encryption '{credentials.Enc}' is not known here.");
        }

        var header = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["alg"] = credentials.Alg,
            ["enc"] = credentials.Enc,
            ["kid"] = credentials.Key.KeyId,
            ["typ"] = type,
            ["cty"] = "JWT",
        }));

        var key = RandomNumberGenerator.GetBytes(2 * HalfKey);
        var vector = RandomNumberGenerator.GetBytes(16);
        using var aes = Aes.Create();
        aes.Key = key[HalfKey..];
        var cipher = aes.EncryptCbc(Encoding.UTF8.GetBytes(content), vector);

        return string.Join('.', new[] { Wrap(key, credentials), vector, cipher, Tag(key, header, vector, cipher) }
            .Select(static part => Base64Url.EncodeToString(part))
            .Prepend(header));
    }

    /// <summary>The content, or null when the token was not made with one of these keys.</summary>
    public static string? Decrypt(string[] parts, IReadOnlyCollection<EncryptingCredentials> candidates)
    {
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
        var kid = header.RootElement.TryGetProperty("kid", out var value) ? value.GetString() : null;
        if (candidates.FirstOrDefault(candidate => candidate.Key.KeyId == kid) is not { } credentials)
        {
            return null;
        }

        var (wrapped, vector, cipher, tag) = (Base64Url.DecodeFromChars(parts[1]), Base64Url.DecodeFromChars(parts[2]),
            Base64Url.DecodeFromChars(parts[3]), Base64Url.DecodeFromChars(parts[4]));
        var key = Unwrap(wrapped, credentials);
        if (key.Length != 2 * HalfKey || !CryptographicOperations.FixedTimeEquals(Tag(key, parts[0], vector, cipher), tag))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = key[HalfKey..];
        return Encoding.UTF8.GetString(aes.DecryptCbc(cipher, vector));
    }

    private static byte[] Wrap(byte[] key, EncryptingCredentials credentials) => credentials switch
    {
        { Alg: SecurityAlgorithms.RsaOAEP, Key: AsymmetricSecurityKey { Public: RSA rsa } }
            => rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA1),
        { Alg: SecurityAlgorithms.Aes256KW, Key: SymmetricSecurityKey symmetric } => AesKeyWrap.Wrap(symmetric.Key, key),
        _ => throw Unusable(credentials),
    };

    private static byte[] Unwrap(byte[] key, EncryptingCredentials credentials) => credentials switch
    {
        { Alg: SecurityAlgorithms.RsaOAEP, Key: AsymmetricSecurityKey { Private: RSA rsa } }
            => rsa.Decrypt(key, RSAEncryptionPadding.OaepSHA1),
        { Alg: SecurityAlgorithms.Aes256KW, Key: SymmetricSecurityKey symmetric } => AesKeyWrap.Unwrap(symmetric.Key, key),
        _ => throw Unusable(credentials),
    };

    // RFC 7518, 5.2.2.1: the first half of the content key authenticates header, vector, text and the header's length in bits.
    private static byte[] Tag(byte[] key, string header, byte[] vector, byte[] cipher)
    {
        var associated = Encoding.ASCII.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, associated.Length * 8L);
        byte[] content = [.. associated, .. vector, .. cipher, .. length];
        return HMACSHA512.HashData(key[..HalfKey], content)[..HalfKey];
    }

    private static InvalidOperationException Unusable(EncryptingCredentials credentials)
        => new($"The key '{credentials.Key.KeyId}' cannot be used with {credentials.Alg}: is its private key there?");
}
