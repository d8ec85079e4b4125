using System.Security.Cryptography;

namespace Microsoft.IdentityModel.Tokens;

public class RsaSecurityKey : AsymmetricSecurityKey
{
    public RsaSecurityKey(RSA rsa) => Rsa = rsa ?? throw new ArgumentNullException(nameof(rsa));

    public RsaSecurityKey(RSAParameters rsaParameters)
        : this(RSA.Create(rsaParameters))
        => Parameters = rsaParameters;

    public RSA Rsa { get; }

    public RSAParameters Parameters { get; }

    internal override AsymmetricAlgorithm Private => Rsa;

    internal override AsymmetricAlgorithm Public => Rsa;
}
