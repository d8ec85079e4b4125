using OidcProfiles.Attributes;
using OidcProfiles.Auditing;

namespace OidcProfiles.Schema;

/// <summary>Brings attributes into another order. Pure.</summary>
internal static class SchemaOrder
{
    /// <summary>
    /// The named attributes stand in the given order in the places that they share now; all others stay where they are. Places that
    /// were the same are told apart.
    /// </summary>
    public static SchemaEdit Reorder(SchemaState state, IReadOnlyList<string> ids, ProfileErrorDescriber errors)
    {
        var schema = state.Compile();
        var sequence = schema.Definitions.Select(definition => definition.Id).ToList();
        if (ids.FirstOrDefault(id => !sequence.Contains(id)) is { } unknown)
        {
            return SchemaEdit.Refuse(errors.UnknownAttribute(unknown));
        }

        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
        {
            return SchemaEdit.Refuse(errors.InvalidDefinition("", nameof(CustomAttributeOptions.Order), "Order names an attribute more than once; accepted: each at most once."));
        }

        var next = new Queue<string>(ids);
        var wanted = sequence.Select(id => ids.Contains(id) ? next.Dequeue() : id).ToList();
        var target = state.Copy();
        var place = int.MinValue;
        foreach (var (id, definition) in wanted.Zip(schema.Definitions))
        {
            place = Math.Max(definition.Order, place == int.MinValue ? place : place + 1);
            Move(target, id, place);
        }

        return SchemaEdit.To(target) with { Event = AuditEvents.AttributeReordered };
    }

    private static void Move(AttributeSchemaDocument target, string id, int order)
    {
        if (target.CustomAttributes.FirstOrDefault(attribute => attribute.Id == id) is { } custom)
        {
            custom.Order = order;
            return;
        }

        var isDefault = StandardAttributes.All.First(definition => definition.Id == id).Order == order;
        if (!target.StandardAttributes.TryGetValue(id, out var options))
        {
            if (isDefault)
            {
                return;
            }

            target.StandardAttributes[id] = options = new();
        }

        options.Order = isDefault ? null : order;
    }
}
