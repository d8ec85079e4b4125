namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>That the password of an account is a temporary one. All times are in UTC.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class TemporaryPasswordEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>The user; also the key of the row.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>When it was set.</summary>
    public virtual DateTime IssuedAt { get; set; }

    /// <summary>From when on it signs nobody in.</summary>
    public virtual DateTime ExpiresAt { get; set; }
}
