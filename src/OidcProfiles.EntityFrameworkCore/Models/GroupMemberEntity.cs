namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>That a user is in a group.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class GroupMemberEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>Who.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>In which group.</summary>
    public virtual string GroupId { get; set; } = string.Empty;

    /// <summary>Since when, in UTC.</summary>
    public virtual DateTime Since { get; set; }
}
