namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One definition.</summary>
public class DefinitionEntity
{
    /// <summary>The attribute's id.</summary>
    public virtual string Id { get; set; } = string.Empty;

    /// <summary>Whether it is a standard attribute, and the document says only what differs from its defaults.</summary>
    public virtual bool IsStandard { get; set; }

    /// <summary>The definition as <see cref="Schema.SchemaJson"/> writes it.</summary>
    public virtual string Document { get; set; } = "{}";

    /// <summary>Changes with every change of the definition.</summary>
    public virtual string ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString();
}
