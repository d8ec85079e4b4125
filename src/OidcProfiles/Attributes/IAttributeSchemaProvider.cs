using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace OidcProfiles.Attributes;

/// <summary>Gives the schema in force.</summary>
public interface IAttributeSchemaProvider
{
    /// <summary>The schema now. Take it once for a piece of work, so that the work sees one schema.</summary>
    /// <exception cref="InvalidOperationException">It is not loaded yet, which can be before the host has started only.</exception>
    AttributeSchema Current { get; }

    /// <summary>The schema now, for what runs before the host has started.</summary>
    /// <returns>Null if it is not loaded yet.</returns>
    AttributeSchema? FindCurrent() => Current;

    /// <summary>Tells of the next change of <see cref="Current"/>; for what is derived from the schema and kept.</summary>
    IChangeToken Watch() => NullChangeToken.Singleton;
}
