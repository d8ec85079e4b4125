namespace OpenIddict.EntityFrameworkCore.Models;

/// <summary>A token entry.</summary>
public class OpenIddictEntityFrameworkCoreToken
{
    public virtual OpenIddictEntityFrameworkCoreApplication? Application { get; set; }

    public virtual OpenIddictEntityFrameworkCoreAuthorization? Authorization { get; set; }

    /// <summary>Changes with every write.</summary>
    public virtual string? ConcurrencyToken { get; set; } = Guid.NewGuid().ToString();

    /// <summary>UTC.</summary>
    public virtual DateTime? CreationDate { get; set; }

    /// <summary>UTC.</summary>
    public virtual DateTime? ExpirationDate { get; set; }

    public virtual string? Id { get; set; } = Guid.NewGuid().ToString();

    public virtual string? Payload { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Properties { get; set; }

    /// <summary>UTC.</summary>
    public virtual DateTime? RedemptionDate { get; set; }

    public virtual string? ReferenceId { get; set; }

    public virtual string? Status { get; set; }

    public virtual string? Subject { get; set; }

    public virtual string? Type { get; set; }
}
