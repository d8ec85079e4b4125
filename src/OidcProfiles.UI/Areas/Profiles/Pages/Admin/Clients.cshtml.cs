using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The clients that act for people.</summary>
/// <param name="desk">Reads them.</param>
[Administers(AdminArea.Attributes)]
public sealed class ClientsModel(ClientDesk desk) : AdminPageModel
{
    /// <summary>The clients.</summary>
    public ClientOverview Overview { get; private set; } = new([], HasMore: false);

    /// <summary>Shows them.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Overview = await desk.ListAsync(ClientDesk.MostClients, CultureInfo.CurrentUICulture, Actor, cancellationToken);

    /// <summary>The address of a page of one client. Ids stand in the query, because they may hold what a path cannot.</summary>
    /// <param name="url">Makes addresses.</param>
    /// <param name="page">The page below <c>/admin/clients</c>.</param>
    /// <param name="clientId">The client.</param>
    internal static string LinkTo(IUrlHelper url, string page, string clientId) =>
        $"{url.Content($"~/admin/clients/{page}")}{QueryString.Create("id", clientId)}";
}
