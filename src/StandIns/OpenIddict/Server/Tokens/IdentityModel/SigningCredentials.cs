namespace Microsoft.IdentityModel.Tokens;

public class SigningCredentials(SecurityKey key, string algorithm)
{
    public SecurityKey Key { get; } = key ?? throw new ArgumentNullException(nameof(key));

    public string Algorithm { get; } = algorithm ?? throw new ArgumentNullException(nameof(algorithm));

    public string? Kid => Key.KeyId;
}
