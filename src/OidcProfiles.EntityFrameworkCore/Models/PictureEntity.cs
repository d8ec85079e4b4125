namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>The picture that a user uploaded.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class PictureEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>Its public name.</summary>
    public virtual string Id { get; set; } = string.Empty;

    /// <summary>Whose.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>Its type.</summary>
    public virtual string ContentType { get; set; } = string.Empty;

    /// <summary>The file.</summary>
    public virtual ReadOnlyMemory<byte> Bytes { get; set; }

    /// <summary>When it was kept, in UTC.</summary>
    public virtual DateTime At { get; set; }
}
