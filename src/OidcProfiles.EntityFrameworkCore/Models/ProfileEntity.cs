namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One row of a profile: all values of one user in one document, so that one query reads them.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class ProfileEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>The user; also the key of the row.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>The values as <see cref="Profiles.ProfileDocument"/> writes them.</summary>
    public virtual string Document { get; set; } = "{}";

    /// <summary>When a value last changed, in UTC.</summary>
    public virtual DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Changes with every save.</summary>
    public virtual string ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString();
}
