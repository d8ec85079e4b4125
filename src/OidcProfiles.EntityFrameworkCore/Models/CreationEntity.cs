namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>What was made for an idempotency key.</summary>
public class CreationEntity
{
    /// <summary>The caller and their key, hashed.</summary>
    public virtual string Key { get; set; } = string.Empty;

    /// <summary>The request, hashed.</summary>
    public virtual string Fingerprint { get; set; } = string.Empty;

    /// <summary>What was made.</summary>
    public virtual string ResourceId { get; set; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public virtual DateTime CreatedAt { get; set; }
}
