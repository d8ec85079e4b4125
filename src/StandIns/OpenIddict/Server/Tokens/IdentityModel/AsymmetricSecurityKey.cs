using System.Security.Cryptography;

namespace Microsoft.IdentityModel.Tokens;

public abstract class AsymmetricSecurityKey : SecurityKey
{
    internal abstract AsymmetricAlgorithm? Private { get; }

    internal abstract AsymmetricAlgorithm? Public { get; }
}
