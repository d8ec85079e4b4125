using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The order of forms: by two buttons for each attribute, and with script by dragging.</summary>
/// <param name="manager">Changes it.</param>
/// <param name="schemas">Gives the definitions.</param>
/// <param name="labels">Names them.</param>
[Administers(AdminArea.Attributes, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class AttributeOrderModel(AttributeSchemaManager manager, IAttributeSchemaProvider schemas, AttributeLabels labels) : AdminPageModel
{
    private const int Most = 10_000;

    /// <summary>The attributes in use, in their order.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; private set; } = [];

    /// <summary>The version whose order is shown.</summary>
    public string? Version { get; private set; }

    /// <summary>The attribute that was just moved: its button keeps the focus.</summary>
    public string? Moved { get; private set; }

    public IActionResult OnGet(string? moved)
    {
        Moved = moved;
        return Show();
    }

    /// <summary>Moves one, or takes the whole order.</summary>
    /// <param name="order">All ids in the order that the page showed, or that they were dragged to.</param>
    /// <param name="version">The version that the page showed.</param>
    /// <param name="up">The id of the one to be moved up; null for none.</param>
    /// <param name="down">The id of the one to be moved down; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(string[] order, string? version, string? up, string? down, CancellationToken cancellationToken)
    {
        List<string> ids = [.. (order ?? []).Where(id => id is not null).Take(Most)];
        Move(ids, up, -1);
        Move(ids, down, 1);
        var result = await manager.ReorderAsync(ids, string.IsNullOrEmpty(version) ? null : version, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(PlainErrors.Of(result)) is PageResult ? Show() : StatusCode(StatusCodes.Status403Forbidden);
        }

        var moved = up ?? down;
        var place = moved is null ? -1 : ids.IndexOf(moved);
        Tell(place >= 0 && schemas.Current.Definitions.FirstOrDefault(definition => definition.Id == moved) is { } definition
            ? Texts["AdminAttributes.Moved", labels.Label(definition), place + 1, ids.Count]
            : Texts["AdminAttributes.Ordered"]);
        return LocalRedirect($"~/admin/attributes/order{(moved is null ? QueryString.Empty : QueryString.Create("moved", moved))}");
    }

    private static void Move(List<string> ids, string? id, int by)
    {
        var from = id is null ? -1 : ids.IndexOf(id);
        if (from >= 0 && from + by >= 0 && from + by < ids.Count)
        {
            (ids[from], ids[from + by]) = (ids[from + by], ids[from]);
        }
    }

    private PageResult Show()
    {
        var schema = schemas.Current;
        (Version, Attributes) = (schema.Version, schema.Definitions);
        return Page();
    }
}
