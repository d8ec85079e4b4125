using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>
/// Changes the stored definitions, each change as a whole and with its history. This instance sees a change at once, the others within
/// twice <see cref="OidcProfilesOptions.SchemaCheckInterval"/>. Whoever changes must have the right to manage
/// <see cref="Access.AdminArea.Attributes"/>; who may read is the caller's to decide. Errors are those of <see cref="ProfileErrorDescriber"/>: an <see cref="AttributeError"/> <see cref="ProfileErrorDescriber.InvalidDefinition"/> for each fault.
/// </summary>
public sealed class AttributeSchemaManager
{
    private readonly SchemaWriter _writer;
    private readonly SchemaPlanner _planner;
    private readonly SchemaEdits _edits;
    private readonly SchemaSeeder _seeder;

    internal AttributeSchemaManager(SchemaWriter writer, SchemaPlanner planner, SchemaEdits edits, SchemaSeeder seeder) =>
        (_writer, _planner, _edits, _seeder) = (writer, planner, edits, seeder);

    /// <summary>Stores what the configuration defines and the database does not know, and loads the schema: what the host does at start.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task SeedAsync(CancellationToken cancellationToken) => _seeder.SeedAsync(cancellationToken);

    /// <summary>All definitions as one document; <see cref="SchemaJson.WriteDocument"/> writes it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<SchemaExport> ExportAsync(CancellationToken cancellationToken)
    {
        var state = await _writer.ReadAsync(cancellationToken);
        return new(SchemaForm.ForPeople(state.Document), state.Version) { Schema = state.Compile() };
    }

    /// <summary>Adds an attribute. Without an id it gets its name as id, or one made of it where that is taken; without an order it is the last.</summary>
    /// <param name="options">The definition.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IdentityResult> CreateAsync(CustomAttributeOptions options, ProfileActor actor, CancellationToken cancellationToken) =>
        (await AddAsync(options, actor, cancellationToken)).Result;

    /// <summary>The same, and says which id it got.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public async Task<DefinitionCreation> AddAsync(CustomAttributeOptions options, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        string? id = null;
        var result = await _writer.ChangeAsync(
            state =>
            {
                var edit = _edits.Create(state, options);

                // The last, see there; and of the last try, if another change came in between.
                id = edit.Target?.CustomAttributes[^1].Id;
                return edit;
            },
            Check(actor),
            cancellationToken);
        return new(result, result.Succeeded ? id : null);
    }

    /// <summary>Replaces the definition of an attribute. Id and type stay; without an order it keeps its place.</summary>
    /// <param name="id">The attribute.</param>
    /// <param name="options">The whole new definition.</param>
    /// <param name="stamp"><see cref="AttributeDefinition.ConcurrencyStamp"/> of the definition that was read.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IdentityResult> UpdateAsync(
        string id, CustomAttributeOptions options, string? stamp, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _writer.ChangeAsync(state => _edits.Update(state, id, options, stamp), Check(actor), cancellationToken);
    }

    /// <summary>Replaces what is changed of a standard attribute.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="options">All that differs from the defaults.</param>
    /// <param name="stamp">As for <see cref="UpdateAsync"/>; null if it was never changed.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IdentityResult> UpdateStandardAsync(
        string name, StandardAttributeOptions options, string? stamp, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _writer.ChangeAsync(state => _edits.UpdateStandard(state, name, options, stamp), Check(actor), cancellationToken);
    }

    /// <summary>Takes an attribute out of use: hidden from every party, its name free, its values kept.</summary>
    /// <inheritdoc cref="UpdateAsync"/>
    public Task<IdentityResult> RetireAsync(string id, string? stamp, ProfileActor actor, CancellationToken cancellationToken) =>
        _writer.ChangeAsync(state => _edits.SetRetired(state, id, isRetired: true, stamp), Check(actor), cancellationToken);

    /// <summary>Takes an attribute into use again, if its name is still free.</summary>
    /// <inheritdoc cref="UpdateAsync"/>
    public Task<IdentityResult> RestoreAsync(string id, string? stamp, ProfileActor actor, CancellationToken cancellationToken) =>
        _writer.ChangeAsync(state => _edits.SetRetired(state, id, isRetired: false, stamp), Check(actor), cancellationToken);

    /// <summary>Brings attributes in use into another order; those that are not named keep their places.</summary>
    /// <param name="ids">The ids, of standard attributes the names, in the new order.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IdentityResult> ReorderAsync(IReadOnlyList<string> ids, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return _writer.ChangeAsync(state => _edits.Reorder(state, ids), Check(actor), cancellationToken);
    }

    /// <summary>The same for the version whose order was seen, so that the order of somebody else is not undone unseen.</summary>
    /// <param name="ids">The ids, of standard attributes the names, in the new order.</param>
    /// <param name="version">The version that was read, <see cref="SchemaExport.Version"/>; refused if it is another by now.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IdentityResult> ReorderAsync(
        IReadOnlyList<string> ids, string? version, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return _writer.ChangeAsync(state => _edits.Reorder(state, ids, version), Check(actor), cancellationToken);
    }

    /// <summary>Takes a change back, if the definition was not changed since. What was created is retired. The undoing can be undone.</summary>
    /// <param name="historyEntryId">The change.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IdentityResult> UndoAsync(string historyEntryId, ProfileActor actor, CancellationToken cancellationToken) =>
        await _writer.ChangeAsync(await _edits.UndoAsync(historyEntryId, cancellationToken), Check(actor), cancellationToken);

    /// <summary>
    /// Says what a document would change, and which stored values it would break, and changes nothing. An attribute that the document
    /// does not name would be retired; a standard attribute that it does not name would go back to its defaults.
    /// </summary>
    /// <param name="document">All definitions.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<SchemaPlan> PlanAsync(AttributeSchemaDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _planner.PlanAsync(document, cancellationToken);
    }

    /// <summary>Makes the definitions those of a document, in one transaction. Values that are no longer valid stay readable.</summary>
    /// <param name="document">All definitions, such as <see cref="SchemaPlan.Target"/>.</param>
    /// <param name="version">The version that the plan was made for, <see cref="SchemaPlan.Version"/>; refused if it is another by now.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IdentityResult> ApplyAsync(
        AttributeSchemaDocument document, string? version, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _writer.ChangeAsync(state => _planner.Edit(state, document, version), Check(actor), cancellationToken);
    }

    /// <summary>
    /// Takes into force on this instance what was changed within an <see cref="IUnitOfWork"/> of the caller's own, once that is kept: before, no other
    /// reader sees it. One cheap query if nothing changed.
    /// </summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task RefreshAsync(CancellationToken cancellationToken) => _writer.RefreshAsync(cancellationToken);

    private static ProfileActor Check(ProfileActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor;
    }
}
