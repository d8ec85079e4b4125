namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>The version of all definitions together: a table of one row.</summary>
public class SchemaEntity
{
    /// <summary>The key of the one row.</summary>
    public const int TheId = 1;

    /// <summary>Always <see cref="TheId"/>.</summary>
    public virtual int Id { get; set; } = TheId;

    /// <summary>Changes with every change of any definition.</summary>
    public virtual string Version { get; set; } = Guid.NewGuid().ToString();
}
