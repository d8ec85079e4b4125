using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Groups;
using OidcProfiles.Idempotency;

namespace OidcProfiles.Api.Admin.Groups;

/// <summary>Groups of the Admin API.</summary>
internal static class GroupEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var groups = api.MapGroup("/groups").WithTags("Groups");
        groups.MapGet("", ListAsync).Needs(AdminArea.Users, AdminLevel.Read).Answers<ApiPage<GroupBody>>()
            .Describe("ListGroups", "Lists groups", "All groups by name, page by page.");
        groups.MapPost("", CreateAsync).Needs(AdminArea.Users, AdminLevel.Manage).Answers<GroupBody>(StatusCodes.Status201Created).TakesKey()
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("CreateGroup", "Makes a group", "A group without members.");
        groups.MapGet("/{id}", FindAsync).Needs(AdminArea.Users, AdminLevel.Read).Answers<GroupBody>().Refuses(StatusCodes.Status404NotFound)
            .Describe("GetGroup", "Reads a group", "The group with its entity tag.");
        groups.MapPut("/{id}", UpdateAsync).Needs(AdminArea.Users, AdminLevel.Manage).Answers<GroupBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("ReplaceGroup", "Changes a group", "Replaces name and description.");
        groups.MapDelete("/{id}", DeleteAsync).Needs(AdminArea.Users, AdminLevel.Manage).Produces(StatusCodes.Status204NoContent).NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("DeleteGroup", "Deletes a group", "Its members are in it no longer. This cannot be undone.");
        groups.MapGet("/{id}/members", ListMembersAsync).Needs(AdminArea.Users, AdminLevel.Read).Answers<ApiPage<GroupMemberBody>>()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("ListMembers", "Lists the members of a group", "By user id, page by page.");
        groups.MapPut("/{id}/members/{userId}", AddMemberAsync).Needs(AdminArea.Users, AdminLevel.Manage).Produces(StatusCodes.Status204NoContent)
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("AddMember", "Puts a user into a group", "Whoever is in it already stays in it.");
        groups.MapDelete("/{id}/members/{userId}", RemoveMemberAsync).Needs(AdminArea.Users, AdminLevel.Manage).Produces(StatusCodes.Status204NoContent)
            .Describe("RemoveMember", "Takes a user out of a group", "Who is not in it is not in it afterwards either.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, GroupManager groups, string? after, string? limit)
    {
        var page = await groups.ListAsync(after, ApiQuery.ReadLimit(limit), context.RequestAborted);
        return ApiPage<GroupBody>.Show(context, [.. page.Groups.Select(GroupBody.Of)], page.Next);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, GroupManager groups, ApiCreation creation, ApiBody<GroupDraftBody> body)
    {
        var answer = await creation.RunAsync(context, body.Bytes, async token =>
        {
            var made = await groups.CreateAsync(body.Value.ToDraft(), context.AdminActor(), token);
            return new CreationAnswer(made.Result, made.Group?.Id);
        });
        Demand(answer.Result);
        var group = await GetAsync(context, groups, answer.ResourceId!);
        return ApiEntity.ShowCreated(context, $"/groups/{group.Id}", GroupBody.Of(group));
    }

    private static async Task<IResult> FindAsync(HttpContext context, GroupManager groups, string id) =>
        ApiEntity.Show(context, GroupBody.Of(await GetAsync(context, groups, id)));

    private static async Task<IResult> UpdateAsync(HttpContext context, GroupManager groups, string id, ApiBody<GroupDraftBody> body)
    {
        var seen = await GetAsync(context, groups, id);
        var stamp = ApiEntity.DemandMatch(context, GroupBody.Of(seen)) ? seen.ConcurrencyStamp : null;
        var changed = await groups.UpdateAsync(id, body.Value.ToDraft(), stamp, context.AdminActor(), context.RequestAborted);
        Demand(changed.Result);
        return ApiEntity.Show(context, GroupBody.Of(changed.Group!));
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, GroupManager groups, string id)
    {
        var seen = await GetAsync(context, groups, id);
        var stamp = ApiEntity.DemandMatch(context, GroupBody.Of(seen)) ? seen.ConcurrencyStamp : null;
        Demand(await groups.DeleteAsync(id, stamp, context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<IResult> ListMembersAsync(
        HttpContext context, GroupManager groups, GroupMembers members, string id, string? after, string? limit)
    {
        await GetAsync(context, groups, id);
        var page = await members.ListAsync(id, after, ApiQuery.ReadLimit(limit), context.AdminActor(), context.RequestAborted);
        return ApiPage<GroupMemberBody>.Show(context, [.. page.Members.Select(member => new GroupMemberBody(member.UserId, member.Since))], page.Next);
    }

    private static async Task<IResult> AddMemberAsync(HttpContext context, GroupMembers members, string id, string userId)
    {
        Demand(await members.AddAsync(id, userId, context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<IResult> RemoveMemberAsync(HttpContext context, GroupMembers members, string id, string userId)
    {
        Demand(await members.RemoveAsync(id, userId, context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<Group> GetAsync(HttpContext context, GroupManager groups, string id) =>
        await groups.FindAsync(id, context.RequestAborted) ?? throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such group."));

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ApiException(ApiProblems.Of(result, error => error.Code switch
            {
                nameof(ProfileErrorDescriber.InvalidGroupName) or nameof(ProfileErrorDescriber.DuplicateGroupName) => "name",
                nameof(ProfileErrorDescriber.InvalidGroupDescription) => "description",
                _ => null,
            }));
        }
    }
}
