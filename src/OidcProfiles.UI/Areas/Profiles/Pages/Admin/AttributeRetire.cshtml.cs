using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The second step before an attribute is taken out of use: says what that does.</summary>
/// <param name="manager">Does it.</param>
/// <param name="effects">Says what it does.</param>
/// <param name="schemas">Gives the definition.</param>
/// <param name="labels">Names it.</param>
[Administers(AdminArea.Attributes, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class AttributeRetireModel(
    AttributeSchemaManager manager, AttributeEffects effects, IAttributeSchemaProvider schemas, AttributeLabels labels)
    : AttributeUseModel(manager, effects, schemas, labels)
{
    /// <inheritdoc/>
    protected override bool IsRetiring => true;
}
