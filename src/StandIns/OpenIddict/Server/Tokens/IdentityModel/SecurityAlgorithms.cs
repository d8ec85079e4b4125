namespace Microsoft.IdentityModel.Tokens;

/// <summary>Algorithm names of RFC 7518.</summary>
public static class SecurityAlgorithms
{
    public const string Aes256CbcHmacSha512 = "A256CBC-HS512";
    public const string Aes256KW = "A256KW";
    public const string EcdsaSha256 = "ES256";
    public const string EcdsaSha384 = "ES384";
    public const string EcdsaSha512 = "ES512";
    public const string HmacSha256 = "HS256";
    public const string HmacSha384 = "HS384";
    public const string HmacSha512 = "HS512";
    public const string RsaOAEP = "RSA-OAEP";
    public const string RsaSha256 = "RS256";
    public const string RsaSha384 = "RS384";
    public const string RsaSha512 = "RS512";
    public const string RsaSsaPssSha256 = "PS256";
    public const string RsaSsaPssSha384 = "PS384";
    public const string RsaSsaPssSha512 = "PS512";
}
