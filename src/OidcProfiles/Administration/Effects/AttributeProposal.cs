using OidcProfiles.Attributes;
using OidcProfiles.Schema;

namespace OidcProfiles.Administration.Effects;

/// <summary>A change of definitions that somebody thinks of: what <see cref="AttributeSchemaManager"/> would make of it is shown, and nothing is saved.</summary>
public sealed class AttributeProposal
{
    private readonly Func<SchemaState, SchemaEdits, CancellationToken, Task<SchemaEdit>> _edit;

    private AttributeProposal(Func<SchemaState, SchemaEdits, SchemaEdit> edit)
        : this((state, edits, _) => Task.FromResult(edit(state, edits)))
    {
    }

    private AttributeProposal(Func<SchemaState, SchemaEdits, CancellationToken, Task<SchemaEdit>> edit) => _edit = edit;

    /// <summary>All definitions at once, where the proposal is of a whole document; its own faults come first.</summary>
    internal AttributeSchemaDocument? Document { get; private init; }

    /// <summary><see cref="AttributeSchemaManager.CreateAsync"/>.</summary>
    /// <param name="options">The definition.</param>
    public static AttributeProposal Create(CustomAttributeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new((state, edits) => edits.Create(state, options));
    }

    /// <summary><see cref="AttributeSchemaManager.UpdateAsync"/> of the definition as it is now, whatever was read before.</summary>
    /// <param name="id">The attribute.</param>
    /// <param name="options">The whole new definition.</param>
    public static AttributeProposal Update(string id, CustomAttributeOptions options)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(options);
        return new((state, edits) => edits.Update(state, id, options, StampOf(state, id)));
    }

    /// <summary><see cref="AttributeSchemaManager.UpdateStandardAsync"/> of the definition as it is now.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="options">All that differs from the defaults.</param>
    public static AttributeProposal UpdateStandard(string name, StandardAttributeOptions options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        return new((state, edits) => edits.UpdateStandard(state, name, options, StampOf(state, name)));
    }

    /// <summary><see cref="AttributeSchemaManager.RetireAsync"/> of the definition as it is now.</summary>
    /// <param name="id">The attribute.</param>
    public static AttributeProposal Retire(string id) => SetRetired(id, isRetired: true);

    /// <summary><see cref="AttributeSchemaManager.RestoreAsync"/> of the definition as it is now.</summary>
    /// <param name="id">The attribute.</param>
    public static AttributeProposal Restore(string id) => SetRetired(id, isRetired: false);

    /// <summary><see cref="AttributeSchemaManager.UndoAsync"/>.</summary>
    /// <param name="historyEntryId">The change.</param>
    public static AttributeProposal Undo(string historyEntryId)
    {
        ArgumentNullException.ThrowIfNull(historyEntryId);
        return new(async (state, edits, cancellationToken) => (await edits.UndoAsync(historyEntryId, cancellationToken))(state));
    }

    /// <summary><see cref="AttributeSchemaManager.ApplyAsync"/> to the definitions as they are now.</summary>
    /// <param name="document">All definitions.</param>
    public static AttributeProposal Apply(AttributeSchemaDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new((state, _) => SchemaEdit.To(SchemaTarget.Of(state, document))) { Document = document };
    }

    internal Task<SchemaEdit> EditAsync(SchemaState state, SchemaEdits edits, CancellationToken cancellationToken) =>
        _edit(state, edits, cancellationToken);

    private static AttributeProposal SetRetired(string id, bool isRetired)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new((state, edits) => edits.SetRetired(state, id, isRetired, StampOf(state, id)));
    }

    private static string? StampOf(SchemaState state, string id) => state.Stored.GetValueOrDefault(id)?.ConcurrencyStamp;
}
