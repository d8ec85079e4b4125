namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One change of one value of a user.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class ProfileHistoryEntity<TKey> : HistoryEntity
    where TKey : IEquatable<TKey>
{
    /// <summary>Whose value.</summary>
    public virtual TKey UserId { get; set; } = default!;
}
