using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.History;

namespace OidcProfiles.Schema;

/// <summary>Takes a change of a definition back, if nothing was changed of that definition since.</summary>
internal sealed class SchemaUndo(IHistoryStore history, ProfileErrorDescriber errors)
{
    /// <returns>The edit; it refuses if there is nothing to undo.</returns>
    public async Task<Func<SchemaState, SchemaEdit>> PrepareAsync(string entryId, CancellationToken cancellationToken) =>
        await history.FindAsync(entryId, cancellationToken) is { UserId: null } entry
            ? state => Undo(state, entry)
            : _ => SchemaEdit.Refuse(errors.UnknownHistoryEntry());

    private SchemaEdit Undo(SchemaState state, HistoryEntry entry)
    {
        var id = entry.AttributeId;
        var isStandard = StandardAttributes.All.Any(definition => definition.Id == id);
        if (!IsSame(state.Stored.GetValueOrDefault(id)?.Document ?? (isStandard ? SchemaForm.Nothing : null), entry.After))
        {
            return SchemaEdit.Refuse(errors.UndoConflict(state.Name(id)));
        }

        var target = state.Copy();
        if (isStandard)
        {
            target.StandardAttributes[id] = SchemaJson.Read<StandardAttributeOptions>(entry.Before ?? SchemaForm.Nothing);
            return SchemaEdit.To(target) with { Event = AuditEvents.AttributeUndone };
        }

        var index = target.CustomAttributes.ToList().FindIndex(attribute => attribute.Id == id);
        if (entry.Before is null)
        {
            // Nothing is ever deleted: the values would lose what they mean.
            target.CustomAttributes[index].Retired = true;
        }
        else
        {
            var before = SchemaJson.Read<CustomAttributeOptions>(entry.Before);
            (before.Id, before.Order) = (id, before.Order ?? target.CustomAttributes[index].Order);
            target.CustomAttributes[index] = before;
        }

        return SchemaEdit.To(target) with { Event = AuditEvents.AttributeUndone };
    }

    private static bool IsSame(string? stored, string? entry)
    {
        if (stored is null)
        {
            return false;
        }

        using var one = JsonDocument.Parse(stored);
        using var other = JsonDocument.Parse(entry ?? SchemaForm.Nothing);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }
}
