namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>A browser and network that somebody signed in from.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class SignInPlaceEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>Who.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>Browser and network, as a keyed hash: 64 hexadecimal digits.</summary>
    public virtual string Place { get; set; } = string.Empty;

    /// <summary>When it was first signed in from, in UTC.</summary>
    public virtual DateTime FirstAt { get; set; }

    /// <summary>When it was last signed in from, in UTC.</summary>
    public virtual DateTime SeenAt { get; set; }
}
