namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>What a user has decided on the attributes that go to one client. The sets are ids of attributes as JSON arrays.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
public class ConsentEntity<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>Who.</summary>
    public virtual TKey UserId { get; set; } = default!;

    /// <summary>For which client: its client id, compared exactly.</summary>
    public virtual string ClientId { get; set; } = string.Empty;

    /// <summary>What the client may have.</summary>
    public virtual string Shared { get; set; } = "[]";

    /// <summary>What is kept back from it.</summary>
    public virtual string Withheld { get; set; } = "[]";

    /// <summary>What of the shared the client cannot do without.</summary>
    public virtual string Essential { get; set; } = "[]";

    /// <summary>When something was last decided, in UTC.</summary>
    public virtual DateTime DecidedAt { get; set; }

    /// <summary>Changes with every save.</summary>
    public virtual string ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString();
}
