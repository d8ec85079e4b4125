namespace OpenIddict.EntityFrameworkCore.Models;

/// <summary>A scope.</summary>
public class OpenIddictEntityFrameworkCoreScope
{
    /// <summary>Changes with every write.</summary>
    public virtual string? ConcurrencyToken { get; set; } = Guid.NewGuid().ToString();

    public virtual string? Description { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Descriptions { get; set; }

    public virtual string? DisplayName { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? DisplayNames { get; set; }

    public virtual string? Id { get; set; } = Guid.NewGuid().ToString();

    public virtual string? Name { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Properties { get; set; }

    /// <summary>JSON.</summary>
    public virtual string? Resources { get; set; }
}
