using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>A signed JWT as a client reads it (RFC 7515, 7.1), with nothing of the server's own code.</summary>
public sealed class CompactJwt(string text)
{
    private readonly string[] _parts = text.Split('.');

    public JsonElement Header => Decode(0);

    public JsonElement Payload => Decode(1);

    /// <summary>The same with another payload and the old signature.</summary>
    public CompactJwt Tamper(Func<string, string> change)
    {
        var payload = change(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(_parts[1])));
        return new($"{_parts[0]}.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(payload))}.{_parts[2]}");
    }

    /// <summary>Whether the key of the set that the header names has signed it.</summary>
    public bool IsSignedBy(JsonElement keySet)
    {
        var kid = Header.GetProperty("kid").GetString();
        var key = keySet.GetProperty("keys").EnumerateArray().Single(key => key.GetProperty("kid").GetString() == kid);
        var content = Encoding.ASCII.GetBytes($"{_parts[0]}.{_parts[1]}");
        var signature = WebEncoders.Base64UrlDecode(_parts[2]);
        switch (Header.GetProperty("alg").GetString())
        {
            case "RS256":
                using (var rsa = RSA.Create(new RSAParameters { Modulus = Read(key, "n"), Exponent = Read(key, "e") }))
                {
                    return rsa.VerifyData(content, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                }

            case "ES256":
                using (var ecdsa = ECDsa.Create(new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = new() { X = Read(key, "x"), Y = Read(key, "y") },
                }))
                {
                    return ecdsa.VerifyData(content, signature, HashAlgorithmName.SHA256);
                }

            default:
                throw new NotSupportedException($"No test asks for {Header}.");
        }
    }

    private static byte[] Read(JsonElement key, string name) => WebEncoders.Base64UrlDecode(key.GetProperty(name).GetString()!);

    private JsonElement Decode(int part) => JsonSerializer.Deserialize<JsonElement>(WebEncoders.Base64UrlDecode(_parts[part]));
}
