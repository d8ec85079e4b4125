using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OidcProfiles.Host.Server;

/// <summary>The server's keys: self-signed certificates kept in the data folder, readable by the host alone.</summary>
internal static class ServerKeys
{
    private const int KeyBits = 3072;
    private const int YearsValid = 10;

    public static X509Certificate2 Signing(string folder) => LoadOrCreate(folder, "signing", X509KeyUsageFlags.DigitalSignature);

    public static X509Certificate2 Encryption(string folder) => LoadOrCreate(folder, "encryption", X509KeyUsageFlags.KeyEncipherment);

    private static X509Certificate2 LoadOrCreate(string folder, string name, X509KeyUsageFlags usage)
    {
        var path = Path.Combine(folder, $"{name}.pfx");
        if (!File.Exists(path))
        {
            Write(path, Create($"CN=OidcProfiles host {name}", usage));
        }

        return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
    }

    private static byte[] Create(string subject, X509KeyUsageFlags usage)
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(YearsValid));
        return certificate.Export(X509ContentType.Pkcs12);
    }

    /// <summary>Whole or not at all, and never readable by others in between.</summary>
    private static void Write(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var temporary = $"{path}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(content);
        }

        File.Move(temporary, path);
    }
}
