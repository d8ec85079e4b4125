using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Microsoft.IdentityModel.Tokens;

public class X509SecurityKey : AsymmetricSecurityKey
{
    private readonly Lazy<AsymmetricAlgorithm?> _private;
    private readonly Lazy<AsymmetricAlgorithm?> _public;

    public X509SecurityKey(X509Certificate2 certificate)
    {
        Certificate = certificate ?? throw new ArgumentNullException(nameof(certificate));
        KeyId = certificate.Thumbprint;
        _private = new(() => (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey());
        _public = new(() => (AsymmetricAlgorithm?)certificate.GetRSAPublicKey() ?? certificate.GetECDsaPublicKey());
    }

    public X509Certificate2 Certificate { get; }

    public AsymmetricAlgorithm? PrivateKey => _private.Value;

    public AsymmetricAlgorithm? PublicKey => _public.Value;

    internal override AsymmetricAlgorithm? Private => PrivateKey;

    internal override AsymmetricAlgorithm? Public => PublicKey;
}
