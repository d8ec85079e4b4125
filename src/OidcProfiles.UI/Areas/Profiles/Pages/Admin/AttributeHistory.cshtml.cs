using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Every change of a definition: who, when, what.</summary>
/// <param name="history">The changes.</param>
/// <param name="schemas">Names the attributes.</param>
/// <param name="labels">The same.</param>
[Administers(AdminArea.Attributes)]
public sealed class AttributeHistoryModel(DefinitionHistory history, IAttributeSchemaProvider schemas, AttributeLabels labels) : AdminPageModel
{
    private const int PageSize = 20;

    /// <summary>The attribute; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    /// <summary>The entry that the page begins after; null to begin with the newest.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public string? Before { get; set; }

    /// <summary>The changes.</summary>
    public IReadOnlyList<DefinitionEntry> Entries { get; private set; } = [];

    /// <summary>Where the next page begins; null if this is the last.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await history.ListAsync(
            string.IsNullOrEmpty(Id) ? null : Id, string.IsNullOrEmpty(Before) ? null : Before, PageSize + 1, Actor, cancellationToken);
        Entries = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Entries[^1].Entry.Id : null;
    }

    /// <summary>What people read as the name of an attribute.</summary>
    /// <param name="attributeId">The attribute.</param>
    public string LabelOf(string attributeId) =>
        schemas.Current.All.FirstOrDefault(definition => definition.Id == attributeId) is { } definition ? labels.Label(definition) : attributeId;
}
