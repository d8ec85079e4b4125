using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Api.Admin.Http;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>
/// What is done with an account. None of it needs If-Match: it overwrites nothing that somebody has entered, and whoever locks somebody out or ends
/// sessions means it, whatever has changed meanwhile.
/// </summary>
internal static class UserActEndpoints
{
    public static void Map(IEndpointRouteBuilder users)
    {
        Act(users.MapPost("/{id}/lock", LockAsync))
            .Describe("LockUser", "Locks an account", "Until it is unlocked. Sessions, tokens and authorizations end at once, and the person is told by mail.");
        Act(users.MapPost("/{id}/unlock", UnlockAsync))
            .Describe("UnlockUser", "Unlocks an account", "Ends a lock, whoever or whatever put it on, and forgets wrong passwords.");
        Act(users.MapPost("/{id}/invitation", InviteAsync)).Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("InviteUser", "Sends an invitation again", "Its link takes the place of the one before.");
        Act(users.MapPost("/{id}/password-reset", ResetAsync)).Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("SendPasswordReset", "Sends a mail for a new password", "The mail that the person could ask for themselves.");
        users.MapPost("/{id}/temporary-password", SetTemporaryAsync).Needs(AdminArea.Users, AdminLevel.Manage).Answers<UserTemporaryPasswordBody>()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe(
                "SetTemporaryPassword",
                "Sets a temporary password",
                "The person must replace it at the first sign-in. What the account is signed in with ends. The password stands in this answer and never again.");
        Act(users.MapDelete("/{id}/sessions", EndAllAsync))
            .Describe("EndUserSessions", "Ends all sessions", "And with them tokens and authorizations of clients.");
        Act(users.MapDelete("/{id}/sessions/{sessionId}", EndAsync))
            .Describe("EndUserSession", "Ends one session", "Signs one browser out. One that is over already stays over.");
    }

    private static async Task<IResult> LockAsync(HttpContext context, IUserAccess access, string id)
    {
        UserFields.Demand(await access.LockAsync(id, context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<IResult> UnlockAsync(HttpContext context, IUserAccess access, string id)
    {
        UserFields.Demand(await access.UnlockAsync(id, context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<IResult> InviteAsync(HttpContext context, IUserCreation users, string id, ApiOptionalBody<UserInvitationBody> body)
    {
        UserFields.Demand(await users.InviteAsync(id, UserInput.ReadCulture(body.Value.Culture), context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<IResult> ResetAsync(HttpContext context, IUserPasswords passwords, string id, ApiOptionalBody<UserPasswordResetBody> body)
    {
        UserFields.Demand(await passwords.SendResetAsync(
            id, body.Value.EndSessions, UserInput.ReadCulture(body.Value.Culture), context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<IResult> SetTemporaryAsync(
        HttpContext context, IUserPasswords passwords, string id, ApiOptionalBody<UserPasswordBody> body)
    {
        UserInput.CheckPassword(body.Value.Password);
        var set = await passwords.SetTemporaryAsync(id, body.Value.Password, context.AdminActor(), context.RequestAborted);
        UserFields.Demand(set.Result);
        return ApiEntity.Tell(new UserTemporaryPasswordBody(set.Password!, set.ExpiresAt!.Value));
    }

    private static async Task<IResult> EndAllAsync(HttpContext context, IUserAccess access, string id)
    {
        UserFields.Demand(await access.EndSessionsAsync(id, session: null, context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<IResult> EndAsync(HttpContext context, IUserAccess access, string id, string sessionId)
    {
        if (!Guid.TryParse(sessionId, out var session))
        {
            throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such session."));
        }

        UserFields.Demand(await access.EndSessionsAsync(id, session, context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static RouteHandlerBuilder Act(RouteHandlerBuilder endpoint) => endpoint.Needs(AdminArea.Users, AdminLevel.Manage)
        .Produces(StatusCodes.Status204NoContent).Refuses(StatusCodes.Status404NotFound);
}
