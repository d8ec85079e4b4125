namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>That an account is to be erased. All times are in UTC.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class DeletionEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>The user; also the key of the row.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>From when on it is erased.</summary>
    public virtual DateTime DueAt { get; set; }

    /// <summary>When it was asked for.</summary>
    public virtual DateTime RequestedAt { get; set; }
}
