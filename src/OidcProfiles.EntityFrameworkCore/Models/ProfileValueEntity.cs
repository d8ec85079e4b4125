namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One row of the index: a value of a unique or searchable attribute in its normalised form.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class ProfileValueEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>Whose value.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>The attribute.</summary>
    public virtual string AttributeId { get; set; } = string.Empty;

    /// <summary>The normalised form, see <see cref="Profiles.ValueIndex"/>.</summary>
    public virtual string Key { get; set; } = string.Empty;

    /// <summary>The same if no other user may have it; else null, which the unique index leaves out of account.</summary>
    public virtual string? UniqueKey { get; set; }
}
