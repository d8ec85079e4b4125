using OidcProfiles.Schema;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>All attributes.</summary>
/// <param name="Items">In the order of forms.</param>
internal sealed record AttributeListBody(IReadOnlyList<AttributeBody> Items)
{
    public static AttributeListBody Of(SchemaExport export, bool withRetired = false) =>
        new([.. (withRetired ? export.Schema.All : export.Schema.Definitions).Select(definition => AttributeBody.Of(definition, export.Document))]);
}
