namespace Microsoft.IdentityModel.Tokens;

/// <summary>A key with its identifier.</summary>
public abstract class SecurityKey
{
    /// <summary>What a token's <c>kid</c> says; the server gives one to a key that has none.</summary>
    public virtual string? KeyId { get; set; }
}
