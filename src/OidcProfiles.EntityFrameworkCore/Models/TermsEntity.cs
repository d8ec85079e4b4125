namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>That a user accepted a version of the terms.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class TermsEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>Who.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>Which version.</summary>
    public virtual string Version { get; set; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public virtual DateTime AcceptedAt { get; set; }
}
