using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Administration.Users;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Attributes;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>What there is of a user beside account and profile. Nobody has so much of it that it would need pages yet.</summary>
internal static class UserPartEndpoints
{
    public static void Map(IEndpointRouteBuilder users)
    {
        Read<UserSessionBody>(users.MapGet("/{id}/sessions", ListSessionsAsync))
            .Describe("ListUserSessions", "Lists sessions", "The browsers that are signed in, the last used first.");
        Read<UserLoginBody>(users.MapGet("/{id}/logins", ListLoginsAsync))
            .Describe("ListUserLogins", "Lists links to upstream providers", "With what each provider sent last, as far as it could be used.");
        Read<UserGroupBody>(users.MapGet("/{id}/groups", ListGroupsAsync))
            .Describe("ListUserGroups", "Lists the groups of a user", "By name.");
        Read<UserApplicationBody>(users.MapGet("/{id}/applications", ListApplicationsAsync))
            .Describe("ListUserApplications", "Lists the clients that a user has let in", "The last used first, with what goes to each.");
    }

    private static async Task<IResult> ListSessionsAsync(HttpContext context, UserDetailsReader users, string id)
    {
        var user = await GetAsync(context, users, id, UserParts.Sessions);
        return ApiPage<UserSessionBody>.Show(context, [.. user.Sessions.Select(UserSessionBody.Of)], next: null);
    }

    private static async Task<IResult> ListLoginsAsync(HttpContext context, UserDetailsReader users, IAttributeSchemaProvider schemas, string id)
    {
        var user = await GetAsync(context, users, id, UserParts.Logins);
        return ApiPage<UserLoginBody>.Show(context, UserLoginBody.Of(user, schemas.Current), next: null);
    }

    private static async Task<IResult> ListGroupsAsync(HttpContext context, UserDetailsReader users, string id)
    {
        var user = await GetAsync(context, users, id, UserParts.Groups);
        return ApiPage<UserGroupBody>.Show(context, [.. user.Groups.Select(group => new UserGroupBody(group.GroupId, group.Name, group.Since))], next: null);
    }

    private static async Task<IResult> ListApplicationsAsync(HttpContext context, UserDetailsReader users, string id)
    {
        var user = await GetAsync(context, users, id, UserParts.Applications);
        return ApiPage<UserApplicationBody>.Show(context, [.. user.Applications.Select(UserApplicationBody.Of)], next: null);
    }

    private static async Task<UserDetails> GetAsync(HttpContext context, UserDetailsReader users, string id, UserParts parts) =>
        await users.FindAsync(id, parts, context.AdminActor(), context.RequestAborted)
            ?? throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such user."));

    private static RouteHandlerBuilder Read<T>(RouteHandlerBuilder endpoint) => endpoint.Needs(AdminArea.Users, AdminLevel.Read)
        .Answers<ApiPage<T>>().Refuses(StatusCodes.Status404NotFound);
}
