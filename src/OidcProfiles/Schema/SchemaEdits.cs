using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>The edits of definitions, but for those of whole documents.</summary>
internal sealed class SchemaEdits(SchemaUndo undo, ProfileErrorDescriber errors)
{
    public SchemaEdit Create(SchemaState state, CustomAttributeOptions options)
    {
        var target = state.Copy();
        var attribute = SchemaForm.Of(options);
        if (attribute.Id is { } id && state.Stored.ContainsKey(id))
        {
            return Refuse(options, nameof(options.Id), $"'{SafeName.Shorten(id)}' is taken, and an id is never used again; accepted: another.");
        }

        attribute.Id ??= FreeId(state, attribute.Name ?? "");
        attribute.Order ??= target.CustomAttributes.Select(known => known.Order + 10).Append(AttributeSchemaBuilder.DefaultOrder(0)).Max();

        // At the end, so that the places in the messages are those of the faults that were there before.
        target.CustomAttributes.Add(attribute);
        return SchemaEdit.To(target);
    }

    public SchemaEdit Update(SchemaState state, string id, CustomAttributeOptions options, string? stamp) => Edit(state, id, stamp, known =>
    {
        var attribute = SchemaForm.Of(options);
        attribute.Id ??= id;
        attribute.Order ??= known.Order;
        return attribute;
    });

    public SchemaEdit UpdateStandard(SchemaState state, string name, StandardAttributeOptions options, string? stamp)
    {
        if (StandardAttributes.All.All(definition => definition.Name != name))
        {
            return SchemaEdit.Refuse(errors.UnknownAttribute(name));
        }

        if (state.Stored.GetValueOrDefault(name)?.ConcurrencyStamp != stamp)
        {
            return SchemaEdit.Refuse(errors.SchemaConcurrencyFailure());
        }

        var target = state.Copy();
        target.StandardAttributes[name] = SchemaForm.Of(options);
        return SchemaEdit.To(target);
    }

    public SchemaEdit SetRetired(SchemaState state, string id, bool isRetired, string? stamp) => Edit(state, id, stamp, known =>
    {
        known.Retired = isRetired;
        return known;
    });

    public SchemaEdit Reorder(SchemaState state, IReadOnlyList<string> ids) => SchemaOrder.Reorder(state, ids, errors);

    public SchemaEdit Reorder(SchemaState state, IReadOnlyList<string> ids, string? version) => state.Version == version
        ? Reorder(state, ids) with { IsForOneVersion = true }
        : SchemaEdit.Refuse(errors.SchemaConcurrencyFailure());

    public Task<Func<SchemaState, SchemaEdit>> UndoAsync(string historyEntryId, CancellationToken cancellationToken) =>
        undo.PrepareAsync(historyEntryId, cancellationToken);

    private SchemaEdit Edit(SchemaState state, string id, string? stamp, Func<CustomAttributeOptions, CustomAttributeOptions> change)
    {
        var target = state.Copy();
        if (target.CustomAttributes.FirstOrDefault(attribute => attribute.Id == id) is not { } known)
        {
            return SchemaEdit.Refuse(errors.UnknownAttribute(id));
        }

        if (state.Stored[id].ConcurrencyStamp != stamp)
        {
            return SchemaEdit.Refuse(errors.SchemaConcurrencyFailure());
        }

        var index = target.CustomAttributes.IndexOf(known);
        var changed = change(known);
        if (changed.Id != id)
        {
            return Refuse(changed, nameof(changed.Id), $"'{SafeName.Shorten(changed.Id)}' is not accepted; accepted: '{id}', which never changes.");
        }

        target.CustomAttributes[index] = changed;
        return SchemaEdit.To(target);
    }

    private SchemaEdit Refuse(CustomAttributeOptions options, string member, string reason) =>
        SchemaEdit.Refuse(errors.InvalidDefinition(options.Name ?? "", member, $"{member} {reason}"));

    /// <summary>The name; with a number behind it if a retired or renamed attribute has that id.</summary>
    private static string FreeId(SchemaState state, string name)
    {
        var stem = name.Length > AttributeNaming.MaximumLength - 5 ? name[..(AttributeNaming.MaximumLength - 5)] : name;
        return Enumerable.Range(2, 9998).Select(number => $"{stem}-{number}").Prepend(name).First(id => !state.Stored.ContainsKey(id));
    }
}
