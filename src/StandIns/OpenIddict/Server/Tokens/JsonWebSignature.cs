using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace OpenIddict.Server;

/// <summary>Compact JWS (RFC 7515).</summary>
internal static class JsonWebSignature
{
    public static string Sign(ReadOnlySpan<byte> payload, SigningCredentials credentials, IDictionary<string, object> members)
    {
        var header = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["alg"] = credentials.Algorithm,
            ["kid"] = credentials.Kid,
            ["typ"] = "JWT",
        };
        foreach (var (name, value) in members.Where(static member => member.Key is not ("alg" or "kid")))
        {
            header[name] = value;
        }

        if (credentials.Kid is null)
        {
            header.Remove("kid");
        }

        var content = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(header)) + "." + Base64Url.EncodeToString(payload);
        return content + "." + Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(content), credentials));
    }

    /// <summary>Whether the signature belongs to the content; false too when the key is of another kind.</summary>
    public static bool Verify(byte[] content, byte[] signature, SigningCredentials credentials)
    {
        var hash = Hash(credentials.Algorithm);
        return (credentials.Key, credentials.Algorithm[0]) switch
        {
            (AsymmetricSecurityKey { Public: RSA rsa }, 'R') => rsa.VerifyData(content, signature, hash, RSASignaturePadding.Pkcs1),
            (AsymmetricSecurityKey { Public: RSA rsa }, 'P') => rsa.VerifyData(content, signature, hash, RSASignaturePadding.Pss),
            (AsymmetricSecurityKey { Public: ECDsa ecdsa }, 'E') => ecdsa.VerifyData(content, signature, hash),
            (SymmetricSecurityKey symmetric, 'H')
                => CryptographicOperations.FixedTimeEquals(CryptographicOperations.HmacData(hash, symmetric.Key, content), signature),
            _ => false,
        };
    }

    private static byte[] Sign(byte[] content, SigningCredentials credentials)
    {
        var hash = Hash(credentials.Algorithm);
        return (credentials.Key, credentials.Algorithm[0]) switch
        {
            (AsymmetricSecurityKey { Private: RSA rsa }, 'R') => rsa.SignData(content, hash, RSASignaturePadding.Pkcs1),
            (AsymmetricSecurityKey { Private: RSA rsa }, 'P') => rsa.SignData(content, hash, RSASignaturePadding.Pss),
            (AsymmetricSecurityKey { Private: ECDsa ecdsa }, 'E') => ecdsa.SignData(content, hash),
            (SymmetricSecurityKey symmetric, 'H') => CryptographicOperations.HmacData(hash, symmetric.Key, content),
            _ => throw new InvalidOperationException(
                $"The key '{credentials.Kid}' cannot sign with {credentials.Algorithm}: is its private key there?"),
        };
    }

    /// <summary>The hash function that an algorithm's name ends with.</summary>
    public static HashAlgorithmName Hash(string algorithm) => algorithm.Length == 5 && "RPEH".Contains(algorithm[0], StringComparison.Ordinal)
        ? algorithm[2..] switch
        {
            "256" => HashAlgorithmName.SHA256,
            "384" => HashAlgorithmName.SHA384,
            "512" => HashAlgorithmName.SHA512,
            _ => throw Unknown(algorithm),
        }
        : throw Unknown(algorithm);

    private static NotSupportedException Unknown(string algorithm) => new($"The signing algorithm '{algorithm}' is not known here.");
}
