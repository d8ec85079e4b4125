namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>A group of users.</summary>
public class GroupEntity
{
    /// <summary>Its id.</summary>
    public virtual string Id { get; set; } = string.Empty;

    /// <summary>Its name.</summary>
    public virtual string Name { get; set; } = string.Empty;

    /// <summary>The form of the name that no two groups share, and that they are listed by.</summary>
    public virtual string NameKey { get; set; } = string.Empty;

    /// <summary>What it is for.</summary>
    public virtual string? Description { get; set; }

    /// <summary>When it was made, in UTC.</summary>
    public virtual DateTime CreatedAt { get; set; }

    /// <summary>Changes with every save.</summary>
    public virtual string ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString();
}
