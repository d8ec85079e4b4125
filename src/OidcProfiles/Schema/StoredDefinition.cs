namespace OidcProfiles.Schema;

/// <summary>A definition as it is stored.</summary>
/// <param name="Id">The attribute's id.</param>
/// <param name="IsStandard">Whether the document is of a standard attribute.</param>
/// <param name="Document">The definition as JSON, see <see cref="SchemaJson"/>.</param>
/// <param name="ConcurrencyStamp">Changes with every change of the definition.</param>
public sealed record StoredDefinition(string Id, bool IsStandard, string Document, string ConcurrencyStamp);
