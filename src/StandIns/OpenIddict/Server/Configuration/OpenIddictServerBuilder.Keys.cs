using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace Microsoft.Extensions.DependencyInjection;

public sealed partial class OpenIddictServerBuilder
{
    private const int RsaBits = 2048;

    public OpenIddictServerBuilder AddSigningCredentials(SigningCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return Configure(options => options.SigningCredentials.Add(credentials));
    }

    public OpenIddictServerBuilder AddEncryptionCredentials(EncryptingCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return Configure(options => options.EncryptionCredentials.Add(credentials));
    }

    /// <summary>Adds a signing key: RSA signs with RS256, an elliptic curve with ES256 to ES512, a shared secret with HS256.</summary>
    public OpenIddictServerBuilder AddSigningKey(SecurityKey key) => AddSigningCredentials(new SigningCredentials(key, key switch
    {
        AsymmetricSecurityKey { Private: RSA } => SecurityAlgorithms.RsaSha256,
        AsymmetricSecurityKey { Private: ECDsa { KeySize: 256 } } => SecurityAlgorithms.EcdsaSha256,
        AsymmetricSecurityKey { Private: ECDsa { KeySize: 384 } } => SecurityAlgorithms.EcdsaSha384,
        AsymmetricSecurityKey { Private: ECDsa { KeySize: 521 } } => SecurityAlgorithms.EcdsaSha512,
        AsymmetricSecurityKey { Private: null } => throw new InvalidOperationException("The signing key has no private part."),
        SymmetricSecurityKey => SecurityAlgorithms.HmacSha256,
        _ => throw new InvalidOperationException("A signing key is an RSA, an elliptic curve or a symmetric key."),
    }));

    /// <summary>Adds an encryption key: an RSA key, or a symmetric one of 256 bits.</summary>
    public OpenIddictServerBuilder AddEncryptionKey(SecurityKey key) => AddEncryptionCredentials(new EncryptingCredentials(key, key switch
    {
        AsymmetricSecurityKey { Private: RSA } => SecurityAlgorithms.RsaOAEP,
        SymmetricSecurityKey { Key.Length: 32 } => SecurityAlgorithms.Aes256KW,
        _ => throw new InvalidOperationException("An encryption key is an RSA key with its private part or a symmetric key of 256 bits."),
    }, SecurityAlgorithms.Aes256CbcHmacSha512));

    public OpenIddictServerBuilder AddSigningCertificate(X509Certificate2 certificate)
        => AddSigningKey(new X509SecurityKey(Checked(certificate, X509KeyUsageFlags.DigitalSignature)));

    public OpenIddictServerBuilder AddEncryptionCertificate(X509Certificate2 certificate)
        => AddEncryptionKey(new X509SecurityKey(Checked(certificate, X509KeyUsageFlags.KeyEncipherment)));

    /// <summary>Adds an RSA key that dies with the process.</summary>
    public OpenIddictServerBuilder AddEphemeralSigningKey() => AddSigningKey(new RsaSecurityKey(RSA.Create(RsaBits)));

    /// <summary>Adds an RSA key that dies with the process.</summary>
    public OpenIddictServerBuilder AddEphemeralEncryptionKey() => AddEncryptionKey(new RsaSecurityKey(RSA.Create(RsaBits)));

    /// <summary>Adds a self-signed certificate from the user's store, made at the first start.</summary>
    public OpenIddictServerBuilder AddDevelopmentSigningCertificate() => Configure(static options => options.SigningCredentials.Add(
        new SigningCredentials(
            new X509SecurityKey(DevelopmentCertificates.GetOrCreate(
                "CN=OidcProfiles stand-in signing", X509KeyUsageFlags.DigitalSignature, options.Now)),
            SecurityAlgorithms.RsaSha256)));

    /// <summary>Adds a self-signed certificate from the user's store, made at the first start.</summary>
    public OpenIddictServerBuilder AddDevelopmentEncryptionCertificate() => Configure(static options => options.EncryptionCredentials.Add(
        new EncryptingCredentials(
            new X509SecurityKey(DevelopmentCertificates.GetOrCreate(
                "CN=OidcProfiles stand-in encryption", X509KeyUsageFlags.KeyEncipherment, options.Now)),
            SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes256CbcHmacSha512)));

    private static X509Certificate2 Checked(X509Certificate2 certificate, X509KeyUsageFlags usage)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (!certificate.HasPrivateKey)
        {
            throw new InvalidOperationException($"The certificate '{certificate.Subject}' has no private key.");
        }

        X509KeyUsageExtension[] usages = [.. certificate.Extensions.OfType<X509KeyUsageExtension>()];
        if (usages.Length > 0 && !usages.Any(extension => extension.KeyUsages.HasFlag(usage)))
        {
            throw new InvalidOperationException($"The certificate '{certificate.Subject}' does not allow the key usage {usage}.");
        }

        return certificate;
    }
}
