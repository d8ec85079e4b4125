using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>What a client gets of a person, and for every attribute why or why not.</summary>
/// <param name="desk">Answers it.</param>
/// <param name="names">Finds people.</param>
/// <param name="schemas">Knows the scopes of attributes, where a client may ask for any.</param>
[Administers(AdminArea.Users, AdminArea.Attributes)]
public sealed class ExplainModel(ClientDesk desk, IUserNames names, IAttributeSchemaProvider schemas) : AdminPageModel
{
    private const string OpenId = "openid";

    /// <summary>Whose claims: a user name, an address or an id.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? About { get; set; }

    /// <summary>Which client.</summary>
    [BindProperty(SupportsGet = true, Name = "client")]
    public string? ClientId { get; set; }

    /// <summary>The client whose scopes were offered: for another one its own are ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    /// <summary>The scopes that were ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "scope")]
    public IReadOnlyList<string> Ticked { get; set; } = [];

    /// <summary>The parameter <c>claims</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "claims")]
    public string? ClaimsParameter { get; set; }

    /// <summary>The parameter <c>claims_locales</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "locales")]
    public string? Locales { get; set; }

    /// <summary>The clients to choose from.</summary>
    public ClientOverview Clients { get; private set; } = new([], HasMore: false);

    /// <summary>The client that was chosen; null if none was.</summary>
    public RegisteredClient? Client { get; private set; }

    /// <summary>The scopes that it may ask for.</summary>
    public ImmutableArray<string> Scopes { get; private set; } = [];

    /// <summary>Those that it asks for.</summary>
    public ImmutableArray<string> Asked { get; private set; } = [];

    /// <summary>The answer; null if nothing was asked yet, or something must be mended.</summary>
    public ClientExplanation? Explanation { get; private set; }

    /// <summary>What goes where.</summary>
    public IEnumerable<(ClaimDestinations Destination, IReadOnlyList<ProfileClaim> Claims)> Answers =>
        from answer in new (ClaimDestinations Destination, IReadOnlyList<ProfileClaim>? Claims)[]
        {
            (ClaimDestinations.UserInfo, Explanation!.UserInfo),
            (ClaimDestinations.IdToken, Explanation.IdToken),
            (ClaimDestinations.AccessToken, Explanation.AccessToken),
        }
        where answer.Claims is not null
        select (answer.Destination, answer.Claims);

    /// <summary>What the person does not share with the client, or was not asked about yet.</summary>
    public IReadOnlyList<AttributeDefinition> Withheld =>
        [.. Explanation!.Claims.Where(claim => claim.IsWithheld).Select(claim => claim.Definition).OfType<AttributeDefinition>().Distinct()];

    /// <summary>Shows the form, and the answer to what was asked.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Clients = await desk.ListAsync(ClientDesk.MostClients, CultureInfo.CurrentUICulture, Actor, cancellationToken);
        if (string.IsNullOrEmpty(ClientId))
        {
            return;
        }

        Client = (await desk.FindAsync(ClientId, CultureInfo.CurrentUICulture, Actor, cancellationToken))?.Client;
        if (Client is null)
        {
            ModelState.AddModelError("client", Texts["AdminClients.NoClient"]);
            return;
        }

        Scopes = Client.Scopes ?? [OpenId, .. schemas.Current.Definitions.SelectMany(definition => definition.Scopes).Except([OpenId])];
        Asked = Of == Client.ClientId || (Of is null && Ticked.Count > 0) ? [.. Ticked] : Scopes;
        if (!string.IsNullOrWhiteSpace(About))
        {
            await ExplainAsync(Client, cancellationToken);
        }
    }

    private async Task ExplainAsync(RegisteredClient client, CancellationToken cancellationToken)
    {
        if (await names.FindIdAsync(About!.Trim(), cancellationToken) is not { } userId)
        {
            ModelState.AddModelError("user", Texts["AdminGroups.Nobody"]);
            return;
        }

        var question = new ClientQuestion(userId, client.ClientId) { Scopes = Asked, Claims = ClaimsParameter, ClaimsLocales = Locales };
        Explanation = await desk.ExplainAsync(question, Actor, cancellationToken);
        if (Explanation?.Fault is { } fault)
        {
            ModelState.AddModelError("claims", Texts["AdminClients.Fault", fault]);
        }
    }
}
