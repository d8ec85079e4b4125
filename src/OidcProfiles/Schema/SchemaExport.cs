using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>All definitions, as they are stored.</summary>
/// <param name="Document">The definitions, retired ones too.</param>
/// <param name="Version">Changes with every change of any of them; null if none was ever stored.</param>
public sealed record SchemaExport(AttributeSchemaDocument Document, string? Version)
{
    /// <summary>The same for programs, with the stamps that a change of one of them needs. Nothing is derived by it.</summary>
    public required AttributeSchema Schema { get; init; }
}
