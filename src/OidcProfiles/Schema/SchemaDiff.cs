using System.Text.Json;
using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>Compares the stored definitions with what they shall be. Pure.</summary>
internal static class SchemaDiff
{
    private const string Retired = "retired";

    /// <summary>The definitions that differ; standard ones first.</summary>
    /// <param name="state">What is stored.</param>
    /// <param name="target">All definitions, see <see cref="SchemaTarget"/>, without faults.</param>
    public static IReadOnlyList<SchemaDifference> Find(SchemaState state, AttributeSchemaDocument target) =>
    [
        .. from pair in target.StandardAttributes
           let before = state.Document.StandardAttributes.TryGetValue(pair.Key, out var known) ? SchemaJson.Write(known) : null
           let after = SchemaJson.Write(pair.Value)
           where after != (before ?? SchemaForm.Nothing)
           select Compare(pair.Key, pair.Key, isStandard: true, before, after),
        .. from attribute in target.CustomAttributes
           let known = state.Document.CustomAttributes.FirstOrDefault(candidate => candidate.Id == attribute.Id)
           let before = known is null ? null : SchemaJson.Write(known)
           let after = SchemaJson.Write(attribute)
           where after != before
           select Compare(attribute.Id!, attribute.Name!, isStandard: false, before, after),
    ];

    /// <summary>The same for the store.</summary>
    public static DefinitionChange ToChange(SchemaState state, SchemaDifference difference) => new(
        difference.AttributeId,
        difference.IsStandard,
        state.Stored.GetValueOrDefault(difference.AttributeId)?.Document,
        difference.After.GetRawText());

    private static SchemaDifference Compare(string id, string name, bool isStandard, string? before, string after)
    {
        var (old, @new) = (before is null ? (JsonElement?)null : Parse(before), Parse(after));
        return new()
        {
            AttributeId = id,
            Name = name,
            IsStandard = isStandard,
            Kind = (old, IsRetired(old), IsRetired(@new)) switch
            {
                (null, _, _) => isStandard ? SchemaDifferenceKind.Changed : SchemaDifferenceKind.Added,
                (_, false, true) => SchemaDifferenceKind.Retired,
                (_, true, false) => SchemaDifferenceKind.Restored,
                _ => SchemaDifferenceKind.Changed,
            },
            Members = old is { } known ? [.. Differing(known, @new)] : isStandard ? [.. @new.EnumerateObject().Select(m => m.Name)] : [],
            Before = old,
            After = @new,
        };
    }

    private static IEnumerable<string> Differing(JsonElement before, JsonElement after) =>
        before.EnumerateObject().Concat(after.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal)
            .Where(name => !(before.TryGetProperty(name, out var old) && after.TryGetProperty(name, out var @new)
                && JsonElement.DeepEquals(old, @new)))
            .Order(StringComparer.Ordinal);

    private static bool IsRetired(JsonElement? definition) =>
        definition is { } json && json.TryGetProperty(Retired, out var retired) && retired.ValueKind == JsonValueKind.True;

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
