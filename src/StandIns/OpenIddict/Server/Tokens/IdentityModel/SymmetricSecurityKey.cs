namespace Microsoft.IdentityModel.Tokens;

public class SymmetricSecurityKey(byte[] key) : SecurityKey
{
    public byte[] Key { get; } = key ?? throw new ArgumentNullException(nameof(key));
}
