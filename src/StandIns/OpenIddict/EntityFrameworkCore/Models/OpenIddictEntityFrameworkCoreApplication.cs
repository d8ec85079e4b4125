namespace OpenIddict.EntityFrameworkCore.Models;

/// <summary>A client.</summary>
public class OpenIddictEntityFrameworkCoreApplication
{
    public virtual string? ApplicationType { get; set; }

    public virtual ICollection<OpenIddictEntityFrameworkCoreAuthorization> Authorizations { get; } =
        new HashSet<OpenIddictEntityFrameworkCoreAuthorization>();

    public virtual string? ClientId { get; set; }

    public virtual string? ClientSecret { get; set; }

    public virtual string? ClientType { get; set; }

    /// <summary>Changes with every write.</summary>
    public virtual string? ConcurrencyToken { get; set; } = Guid.NewGuid().ToString();

    public virtual string? ConsentType { get; set; }

    public virtual string? DisplayName { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? DisplayNames { get; set; }

    public virtual string? Id { get; set; } = Guid.NewGuid().ToString();

    /// <summary>JSON.</summary>
    public virtual string? JsonWebKeySet { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Permissions { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? PostLogoutRedirectUris { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Properties { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? RedirectUris { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Requirements { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Settings { get; set; }

    public virtual ICollection<OpenIddictEntityFrameworkCoreToken> Tokens { get; } = new HashSet<OpenIddictEntityFrameworkCoreToken>();
}
