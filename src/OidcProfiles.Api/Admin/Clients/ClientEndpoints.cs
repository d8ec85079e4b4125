using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Api.Admin.Http;

namespace OidcProfiles.Api.Admin.Clients;

/// <summary>Clients of the Admin API.</summary>
internal static class ClientEndpoints
{
    /// <summary>One for all readers, so that they have the same entity tag.</summary>
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Map(IEndpointRouteBuilder api)
    {
        var clients = api.MapGroup("/clients").WithTags("Clients");
        clients.MapGet("", ListAsync).Needs(AdminArea.Attributes, AdminLevel.Read).Answers<ClientListBody>()
            .Describe("ListClients", "Lists clients", "Those that act for people, by name. The groups that they require are for whoever may read users, too.");
        clients.MapGet("/{clientId}", FindAsync).Needs(AdminArea.Attributes, AdminLevel.Read).Answers<ClientBody>().Refuses(StatusCodes.Status404NotFound)
            .Describe("GetClient", "Reads a client", "What it may get of whom at most, attribute by attribute, with its entity tag.");
        clients.MapPut("/{clientId}/release", SetReleaseAsync).Needs(AdminArea.Attributes, AdminLevel.Manage).Answers<ClientBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity)
            .Describe("SetClientRelease", "Decides which attributes a client gets", "By name or id of an attribute: `given`, `withheld`, or null for the default, which is all "
                + "clients. What is not named stays. One change of definitions, all or nothing. Needs the entity tag of the client.");
        clients.MapGet("/{clientId}/required-group", FindRequirementAsync).Needs(AdminArea.Users, AdminLevel.Read).Answers<ClientRequirementBody>()
            .Refuses(StatusCodes.Status404NotFound).Describe("GetRequiredGroup", "Tells for whom a client is", "With its entity tag.");
        clients.MapPut("/{clientId}/required-group", SetRequirementAsync).Needs(AdminArea.Users, AdminLevel.Manage).Answers<ClientRequirementBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("SetRequiredGroup", "Makes a client one for the members of a group", "Or for everybody. Access tokens that are out stay valid until they end.");
        api.MapPost("/explain", ExplainAsync).WithTags("Clients").Needs(AdminArea.Users, AdminLevel.Read).Answers<ExplanationBody>()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("Explain", "Tells what a client gets of a person, and why", "Changes and records nothing. Needs the right to read attributes, too.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, ClientDesk desk) => ApiEntity.Tell(ClientListBody.Of(
        await desk.ListAsync(ClientDesk.MostClients, Culture, context.AdminActor(), context.RequestAborted)));

    private static async Task<IResult> FindAsync(HttpContext context, ClientDesk desk, string clientId, [Description(ApiId.Wording)] string? id) =>
        ApiEntity.Show(context, ClientBody.Of(await GetAsync(context, desk, ApiId.Read(clientId, id))));

    private static async Task<IResult> SetReleaseAsync(
        HttpContext context,
        ClientDesk desk,
        ApiBody<Dictionary<string, ClientReleaseChoice?>> body,
        string clientId,
        [Description(ApiId.Wording)] string? id)
    {
        var seen = await GetAsync(context, desk, ApiId.Read(clientId, id));
        var version = ApiEntity.DemandMatch(context, ClientBody.Of(seen)) ? seen.Version : null;
        var changes = body.Value.ToDictionary(change => change.Key, change => change.Value ?? ClientReleaseChoice.Everyone, StringComparer.Ordinal);
        Demand(await desk.SetReleaseAsync(seen.Client.ClientId, changes, version, context.AdminActor(), context.RequestAborted));
        return ApiEntity.Show(context, ClientBody.Of(await GetAsync(context, desk, seen.Client.ClientId)));
    }

    private static async Task<IResult> FindRequirementAsync(
        HttpContext context, ClientDesk desk, string clientId, [Description(ApiId.Wording)] string? id) =>
        ApiEntity.Show(context, await GetRequirementAsync(context, desk, ApiId.Read(clientId, id)));

    private static async Task<IResult> SetRequirementAsync(
        HttpContext context, ClientDesk desk, ApiBody<ClientGroupDraftBody> body, string clientId, [Description(ApiId.Wording)] string? id)
    {
        var seen = await GetRequirementAsync(context, desk, ApiId.Read(clientId, id));
        ApiEntity.DemandMatch(context, seen);
        Demand(await desk.SetRequiredGroupAsync(seen.ClientId, body.Value.GroupId, context.AdminActor(), context.RequestAborted));
        return ApiEntity.Show(context, await GetRequirementAsync(context, desk, seen.ClientId));
    }

    private static async Task<IResult> ExplainAsync(HttpContext context, ClientDesk desk, ApiBody<ExplanationQuestionBody> body) =>
        await desk.ExplainAsync(body.Value.ToQuestion(), context.AdminActor(), context.RequestAborted) is { } explanation
            ? ApiEntity.Tell(ExplanationBody.Of(explanation))
            : throw NotFound();

    private static async Task<ClientDetails> GetAsync(HttpContext context, ClientDesk desk, string clientId) =>
        await desk.FindAsync(clientId, Culture, context.AdminActor(), context.RequestAborted) ?? throw NotFound();

    private static async Task<ClientRequirementBody> GetRequirementAsync(HttpContext context, ClientDesk desk, string clientId) =>
        await desk.FindRequirementAsync(clientId, Culture, context.AdminActor(), context.RequestAborted) is { } found
            ? ClientRequirementBody.Of(found)
            : throw NotFound();

    private static ApiException NotFound() =>
        new(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such client that acts for people."));

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ApiException(ApiProblems.Of(result, error => error switch
            {
                AttributeError fault => fault.Attribute,
                { Code: nameof(ProfileErrorDescriber.GroupNotFound) } => "groupId",
                _ => null,
            }));
        }
    }
}
