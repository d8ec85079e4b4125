using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Schema;

/// <summary>Where definitions are kept.</summary>
public interface IAttributeSchemaStore
{
    /// <summary>The version of the schema: one cheap query.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if no definition was ever stored.</returns>
    Task<string?> ReadVersionAsync(CancellationToken cancellationToken);

    /// <summary>All stored definitions, and the version they belong to.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<StoredSchema> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Writes definitions, index, history and a new version, all or nothing, if the version is still the given one.</summary>
    /// <param name="change">The changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.SchemaConcurrencyFailure"/>; or <see cref="ProfileErrorDescriber.DuplicateValue"/> for
    /// an attribute that shall be unique while two users have the same value.
    /// </returns>
    Task<IdentityResult> SaveAsync(SchemaChange change, CancellationToken cancellationToken);
}
