using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OpenIddict.Server;

/// <summary>Self-signed certificates in the developer's own store, kept from one start to the next.</summary>
internal static class DevelopmentCertificates
{
    public static X509Certificate2 GetOrCreate(string subject, X509KeyUsageFlags usage, DateTimeOffset now)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);

        var valid = store.Certificates.Find(X509FindType.FindBySubjectDistinguishedName, subject, validOnly: false)
            .FirstOrDefault(certificate => certificate.HasPrivateKey
                && certificate.NotBefore < now.LocalDateTime && certificate.NotAfter > now.LocalDateTime);
        if (valid is not null)
        {
            return valid;
        }

        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        using var created = request.CreateSelfSigned(now, now.AddYears(2));
        var kept = X509CertificateLoader.LoadPkcs12(created.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.PersistKeySet);
        store.Add(kept);
        return kept;
    }
}
