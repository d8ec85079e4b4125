namespace OpenIddict.EntityFrameworkCore.Models;

/// <summary>A consent.</summary>
public class OpenIddictEntityFrameworkCoreAuthorization
{
    public virtual OpenIddictEntityFrameworkCoreApplication? Application { get; set; }

    /// <summary>Changes with every write.</summary>
    public virtual string? ConcurrencyToken { get; set; } = Guid.NewGuid().ToString();

    /// <summary>UTC.</summary>
    public virtual DateTime? CreationDate { get; set; }

    public virtual string? Id { get; set; } = Guid.NewGuid().ToString();

    /// <summary>JSON.</summary>
    public virtual string? Properties { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Scopes { get; set; }

    public virtual string? Status { get; set; }

    public virtual string? Subject { get; set; }

    public virtual ICollection<OpenIddictEntityFrameworkCoreToken> Tokens { get; } = new HashSet<OpenIddictEntityFrameworkCoreToken>();

    public virtual string? Type { get; set; }
}
