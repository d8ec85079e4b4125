using System.Security.Cryptography;

namespace Microsoft.IdentityModel.Tokens;

public class ECDsaSecurityKey(ECDsa ecdsa) : AsymmetricSecurityKey
{
    public ECDsa ECDsa { get; } = ecdsa ?? throw new ArgumentNullException(nameof(ecdsa));

    internal override AsymmetricAlgorithm Private => ECDsa;

    internal override AsymmetricAlgorithm Public => ECDsa;
}
