using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Administration.Directory;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Api.Admin.Profiles;
using OidcProfiles.Idempotency;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>Users of the Admin API; not there where the host has no accounts of the module.</summary>
internal static class UserEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        if (api.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(IUserAccounts)) != true)
        {
            return;
        }

        var users = api.MapGroup("/users").WithTags("Users");
        users.MapGet("", ListAsync).Needs(AdminArea.Users, AdminLevel.Read).Answers<ApiPage<UserEntryBody>>()
            .Describe("ListUsers", "Finds users", "By user name, page by page, forwards and backwards; those without a user name come last.");
        users.MapPost("", CreateAsync).Needs(AdminArea.Users, AdminLevel.Manage).Answers<UserBody>(StatusCodes.Status201Created).TakesKey()
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe(
                "CreateUser",
                "Makes a user",
                "Account and profile, with an invitation by mail or a temporary password; all or nothing. The password stands in the answer that made it and "
                + "never again, also not where an idempotency key repeats the answer.");
        users.MapGet("/{id}", FindAsync).Needs(AdminArea.Users, AdminLevel.Read).Answers<UserBody>().Refuses(StatusCodes.Status404NotFound)
            .Describe("GetUser", "Reads a user", "The account and the values of the profile, with their entity tag.");
        users.MapPatch("/{id}", ChangeAsync).Needs(AdminArea.Users, AdminLevel.Manage).Answers<UserBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe(
                "UpdateUser",
                "Changes a user",
                "A merge patch (RFC 7396) of account and profile; all or nothing. With another address everything ends that the account is signed in with.");
        users.MapDelete("/{id}", DeleteAsync).Needs(AdminArea.Users, AdminLevel.Manage).Produces(StatusCodes.Status204NoContent).NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("DeleteUser", "Deletes a user", "Erases the account and all that is kept about the person, at once. This cannot be undone.");
        UserActEndpoints.Map(users);
        UserPartEndpoints.Map(users);
        ProfileEndpoints.Map(api);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        UserDirectory directory,
        [Description("The beginning of a user name, an address, a number or the value of a searchable attribute, or a whole user id.")] string? search,
        [Description("A condition in the filter language of SCIM (RFC 7644, 3.4.2.2), such as `email sw \"anna\"`.")] string? filter,
        [Description("`true` to turn the order round.")] string? descending,
        string? limit,
        string? after,
        string? before)
    {
        var found = await directory.FindPageAsync(
            new()
            {
                Search = search,
                Filter = filter,
                IsDescending = ApiQuery.ReadFlag("descending", descending),
                Limit = ApiQuery.ReadLimit(limit),
                After = after,
                Before = before,
            },
            context.AdminActor(),
            context.RequestAborted);
        UserFields.Demand(found.Result, error => error.Code != nameof(ProfileErrorDescriber.InvalidCursor) ? "filter" : after is null ? "before" : "after");
        return ApiPage<UserEntryBody>.Show(context, [.. found.Page!.Users.Select(UserEntryBody.Of)], found.Page.Next, found.Page.Previous);
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, IUserCreation users, IUserAccounts accounts, ApiCreation creation, ApiBody<UserDraftBody> body)
    {
        var (wanted, made) = (body.Value.ToUser(), default(NewUserResult));
        var answer = await creation.RunAsync(context, body.Bytes, async token =>
        {
            made = await users.CreateAsync(wanted, context.AdminActor(), token);
            return new CreationAnswer(made.Result, made.UserId);
        });
        UserFields.Demand(answer.Result);
        var user = UserBody.Of(await GetAsync(context, accounts, answer.ResourceId!));

        // What a quicker twin made has another password than what was made and taken back here.
        var told = !answer.IsRepeated && made?.Password is { } password
            ? user with { TemporaryPassword = new(password, made.ExpiresAt!.Value) }
            : null;
        return ApiEntity.ShowCreated(context, $"/users/{Uri.EscapeDataString(user.Id)}", user, told);
    }

    private static async Task<IResult> FindAsync(HttpContext context, IUserAccounts accounts, string id) =>
        ApiEntity.Show(context, UserBody.Of(await GetAsync(context, accounts, id)));

    private static async Task<IResult> ChangeAsync(
        HttpContext context, IUserAccounts accounts, IUserChanges changes, string id, ApiPatch<UserPatchBody> patch)
    {
        var seen = await GetAsync(context, accounts, id);
        var isExact = ApiEntity.DemandMatch(context, UserBody.Of(seen));
        UserFields.Demand(await changes.ChangeAsync(id, UserRevision.Of(patch, seen, isExact), context.AdminActor(), context.RequestAborted));
        return ApiEntity.Show(context, UserBody.Of(await GetAsync(context, accounts, id)));
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, IUserAccounts accounts, IUserAccess access, string id)
    {
        var seen = await GetAsync(context, accounts, id);
        ApiEntity.DemandMatch(context, UserBody.Of(seen));

        // It is not given up half way because a program went away.
        UserFields.Demand(await access.DeleteAsync(id, seen.State.UserName, context.AdminActor(), CancellationToken.None));
        return Results.NoContent();
    }

    private static async Task<AdministeredAccount> GetAsync(HttpContext context, IUserAccounts accounts, string id) =>
        await accounts.FindAsync(id, context.AdminActor(), context.RequestAborted)
            ?? throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such user."));
}
