namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One browser that is signed in.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class SessionEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>Its id.</summary>
    public virtual Guid Id { get; set; }

    /// <summary>Whose.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>When the person last proved who they are, in UTC.</summary>
    public virtual DateTime AuthenticatedAt { get; set; }

    /// <summary>When it was last used, in UTC.</summary>
    public virtual DateTime SeenAt { get; set; }

    /// <summary>The network address that it was begun from.</summary>
    public virtual string? IpAddress { get; set; }

    /// <summary>Browser and system in words.</summary>
    public virtual string? Device { get; set; }
}
