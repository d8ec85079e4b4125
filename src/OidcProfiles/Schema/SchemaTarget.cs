using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>
/// What a document that a person wrote means for the stored definitions: an attribute that it does not name is retired, a standard one
/// goes back to its defaults, and an attribute without an id is the one that has its name now. Pure.
/// </summary>
internal static class SchemaTarget
{
    /// <summary>All definitions as they shall be.</summary>
    /// <param name="state">What is stored.</param>
    /// <param name="document">A document without faults.</param>
    public static AttributeSchemaDocument Of(SchemaState state, AttributeSchemaDocument document)
    {
        var byName = state.Document.CustomAttributes.Where(attribute => !attribute.Retired)
            .ToDictionary(attribute => attribute.Name!, attribute => attribute.Id, StringComparer.Ordinal);
        var target = SchemaForm.Of(new AttributeSchemaDocument
        {
            StandardAttributes = document.StandardAttributes,
            CustomAttributes = [.. document.CustomAttributes.Select(attribute => Identify(attribute, byName))],
        });
        foreach (var name in state.Document.StandardAttributes.Keys)
        {
            target.StandardAttributes.TryAdd(name, new());
        }

        foreach (var missing in state.Copy().CustomAttributes.Where(known => target.CustomAttributes.All(named => named.Id != known.Id)))
        {
            missing.Retired = true;
            target.CustomAttributes.Add(missing);
        }

        return target;
    }

    /// <summary>What the stored definitions do not let be changed.</summary>
    public static IEnumerable<string> FindFaults(SchemaState state, AttributeSchemaDocument target) =>
        from attribute in target.CustomAttributes
        join known in state.Document.CustomAttributes on attribute.Id equals known.Id
        where attribute.Type != known.Type
        select $"CustomAttributes: Type '{attribute.Type}' of '{SafeName.Shorten(attribute.Name)}' is not accepted for the id "
            + $"'{known.Id}', which has the type {known.Type} for ever{(known.Retired ? " and is retired" : "")}; accepted: {known.Type}, or "
            + "another id.";

    private static CustomAttributeOptions Identify(CustomAttributeOptions attribute, Dictionary<string, string?> byName)
    {
        var copy = SchemaForm.Of(attribute);
        copy.Id ??= byName.GetValueOrDefault(attribute.Name!);
        return copy;
    }
}
