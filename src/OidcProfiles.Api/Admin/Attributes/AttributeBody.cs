using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>An attribute.</summary>
/// <param name="Id">Identifies it for ever; of a standard attribute its name.</param>
/// <param name="Name">The name that clients, APIs and forms use.</param>
/// <param name="IsStandard">Whether it is a claim of OpenID Connect, or <c>groups</c>: only some of its settings can be changed.</param>
/// <param name="IsRetired">Whether it was taken out of use.</param>
/// <param name="Order">Its place in forms; the lesser comes first.</param>
/// <param name="Definition">
/// The definition in its published form, which a PUT takes; of a standard attribute what differs from its defaults. Members at their default are
/// left out.
/// </param>
internal sealed record AttributeBody(string Id, string Name, bool IsStandard, bool IsRetired, int Order, JsonElement Definition)
{
    public static AttributeBody Of(AttributeDefinition definition, AttributeSchemaDocument document) => new(
        definition.Id,
        definition.Name,
        definition.IsStandard,
        definition.IsRetired,
        definition.Order,
        definition.IsStandard
            ? DefinitionForm.Write(document.StandardAttributes.TryGetValue(definition.Id, out var options) ? options : new())
            : DefinitionForm.Write(document.CustomAttributes.First(attribute => attribute.Id == definition.Id)));

    /// <returns>Null if there is none.</returns>
    public static AttributeBody? Find(SchemaExport export, string id) =>
        export.Schema.All.FirstOrDefault(definition => definition.Id == id) is { } definition ? Of(definition, export.Document) : null;
}
