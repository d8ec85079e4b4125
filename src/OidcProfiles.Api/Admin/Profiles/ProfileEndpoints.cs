using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Administration.Users;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Api.Admin.Users;

namespace OidcProfiles.Api.Admin.Profiles;

/// <summary>Profiles of the Admin API, with every attribute that is in use, whoever else it is hidden from.</summary>
internal static class ProfileEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var profiles = api.MapGroup("/users/{id}").WithTags("Profiles");
        profiles.MapGet("/profile", FindAsync).Needs(AdminArea.Users, AdminLevel.Read).Answers<ProfileBody>().Refuses(StatusCodes.Status404NotFound)
            .Describe("GetProfile", "Reads a profile", "Every attribute with its value and where it comes from, also those hidden from everybody else.");
        profiles.MapPatch("/profile", ChangeAsync).Needs(AdminArea.Users, AdminLevel.Manage).Answers<ProfileBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe(
                "UpdateProfile",
                "Changes a profile",
                "Values by attribute name, as a merge patch (RFC 7396): null takes one away, and members of an address that are not named stay. All or nothing.");
        profiles.MapGet("/history", ListHistoryAsync).Needs(AdminArea.Users, AdminLevel.Read).Answers<ApiPage<ProfileChangeBody>>()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("ListProfileHistory", "Lists changes of a profile", "The newest first. A page can have fewer entries than were asked for though there are more.");
    }

    private static async Task<IResult> FindAsync(HttpContext context, UserDetailsReader users, string id) =>
        ApiEntity.Show(context, ProfileBody.Of(await GetAsync(context, users, id)));

    private static async Task<IResult> ChangeAsync(
        HttpContext context,
        UserDetailsReader users,
        IUserAccounts accounts,
        IUserChanges changes,
        string id,
        ApiPatch<Dictionary<string, JsonElement>> patch)
    {
        var seen = await GetAsync(context, users, id);
        var isExact = ApiEntity.DemandMatch(context, ProfileBody.Of(seen));
        var account = await accounts.FindAsync(id, context.AdminActor(), context.RequestAborted) ?? throw Missing();
        var change = UserRevision.Of(path: "", patch.Value, account, seen.ProfileStamp, isExact);
        UserFields.DemandOfProfile(await changes.ChangeAsync(id, change, context.AdminActor(), context.RequestAborted));
        return ApiEntity.Show(context, ProfileBody.Of(await GetAsync(context, users, id)));
    }

    private static async Task<IResult> ListHistoryAsync(HttpContext context, UserDetailsReader users, string id, string? after, string? limit)
    {
        var count = ApiQuery.ReadLimit(limit);
        await GetAsync(context, users, id);
        var page = await users.FindHistoryAsync(id, after, count, context.AdminActor(), context.RequestAborted);
        return ApiPage<ProfileChangeBody>.Show(context, [.. page.Changes.Select(ProfileChangeBody.Of)], page.Next);
    }

    private static async Task<UserDetails> GetAsync(HttpContext context, UserDetailsReader users, string id) =>
        await users.FindAsync(id, UserParts.None, context.AdminActor(), context.RequestAborted) ?? throw Missing();

    private static ApiException Missing() => new(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such user."));
}
