namespace Microsoft.IdentityModel.Tokens;

public class EncryptingCredentials(SecurityKey key, string alg, string enc)
{
    public SecurityKey Key { get; } = key ?? throw new ArgumentNullException(nameof(key));

    /// <summary>How the content key is wrapped.</summary>
    public string Alg { get; } = alg ?? throw new ArgumentNullException(nameof(alg));

    /// <summary>How the content is encrypted.</summary>
    public string Enc { get; } = enc ?? throw new ArgumentNullException(nameof(enc));
}
