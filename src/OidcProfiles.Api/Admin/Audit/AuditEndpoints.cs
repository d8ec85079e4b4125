using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Auditing;

namespace OidcProfiles.Api.Admin.Audit;

/// <summary>The audit trail in the Admin API.</summary>
internal static class AuditEndpoints
{
    private const string JsonLines = "application/jsonl";

    public static void Map(IEndpointRouteBuilder api)
    {
        const string Tag = "Audit";
        api.MapGet("/audit", ListAsync).WithTags(Tag).Needs(AdminArea.Audit, AdminLevel.Read).Answers<ApiPage<AuditEntryBody>>()
            .Describe("ListAudit", "Lists what was recorded", "The newest first, with the names of people who are still there.");
        api.MapGet("/audit/export", ExportAsync).WithTags(Tag).Needs(AdminArea.Audit, AdminLevel.Read)
            .Produces(StatusCodes.Status200OK, contentType: JsonLines)
            .Describe("ExportAudit", "Takes what was recorded as JSON Lines", "All that the filter lets through, the newest first, sent while it is read; members are "
                + "in snake case as in other exports. That it was taken is recorded before.");
        api.MapGet("/statistics", CountAsync).WithTags(Tag).Needs(AdminArea.Audit, AdminLevel.Read).Answers<StatisticsBody>()
            .Describe("GetStatistics", "Counts what happened lately", "Registrations, sign-ins and refused sign-ins of the last 30 days, and mails for whoever may read them.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, AuditDesk desk, [AsParameters] AuditQuery query, string? after, string? limit)
    {
        var (most, actor) = (ApiQuery.ReadLimit(limit), context.AdminActor());
        var place = after is null ? null
            : AuditPosition.Parse(after) ?? throw ApiQuery.Refuse("after", "after is not accepted; accepted: what the page before has in next.");
        var filter = await query.ReadAsync(desk, actor, context.RequestAborted);
        var view = await desk.ListAsync(filter, place, most, actor, context.RequestAborted);
        return ApiPage<AuditEntryBody>.Show(
            context, [.. view.Page.Entries.Select(entry => AuditEntryBody.Of(entry, view))], view.Page.Next?.ToString());
    }

    private static async Task<IResult> ExportAsync(HttpContext context, AuditDesk desk, [AsParameters] AuditQuery query)
    {
        var actor = context.AdminActor();
        var filter = await query.ReadAsync(desk, actor, context.RequestAborted);
        return Results.Stream(
            stream => desk.ExportAsync(filter, stream, actor, context.RequestAborted), JsonLines, "audit.jsonl");
    }

    private static async Task<IResult> CountAsync(HttpContext context, Overview overview) =>
        ApiEntity.Tell(StatisticsBody.Of(await overview.CountAsync(context.AdminActor(), context.RequestAborted)));
}
