using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>All definitions in the order of forms.</summary>
/// <param name="schemas">Gives them.</param>
[Administers(AdminArea.Attributes)]
public sealed class AttributesModel(IAttributeSchemaProvider schemas) : AdminPageModel
{
    /// <summary>Those in use.</summary>
    public ImmutableArray<AttributeDefinition> InUse { get; private set; } = [];

    /// <summary>Those that are retired.</summary>
    public ImmutableArray<AttributeDefinition> Retired { get; private set; } = [];

    public void OnGet()
    {
        var schema = schemas.Current;
        InUse = schema.Definitions;
        Retired = [.. schema.All.Where(definition => definition.IsRetired)];
    }
}
