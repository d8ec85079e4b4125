namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>The last normalised profile of an external login.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class UpstreamSnapshotEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>Whose.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>The authentication scheme.</summary>
    public virtual string Provider { get; set; } = string.Empty;

    /// <summary>The key of the link: 43 characters.</summary>
    public virtual string LoginKey { get; set; } = string.Empty;

    /// <summary>The profile as JSON.</summary>
    public virtual string Document { get; set; } = string.Empty;

    /// <summary>When the link was made, in UTC.</summary>
    public virtual DateTime LinkedAt { get; set; }

    /// <summary>When the provider sent the profile, in UTC.</summary>
    public virtual DateTime SeenAt { get; set; }
}
