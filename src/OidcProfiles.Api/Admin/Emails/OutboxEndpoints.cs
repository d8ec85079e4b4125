using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>The outbox in the Admin API.</summary>
internal static class OutboxEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var emails = api.MapGroup("/emails").WithTags(TemplateEndpoints.Tag);
        emails.MapGet("", ListAsync).Needs(AdminArea.Emails, AdminLevel.Read).Answers<ApiPage<EmailBody>>()
            .Describe("ListEmails", "Lists mails of the outbox", "The newest first: `state` is `pending`, `sent` or `dead`, `kind` the name of a mail, `address` just as it was "
                + "written. What a mail said is never shown.");
        emails.MapGet("/counts", CountAsync).Needs(AdminArea.Emails, AdminLevel.Read).Answers<EmailCountsBody>()
            .Describe("CountEmails", "Counts mails of the outbox", "By their state.");
        emails.MapPost("/{id}/requeue", RequeueAsync).Needs(AdminArea.Emails, AdminLevel.Manage).Answers<RequeueBody.RequeuedBody>()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("RequeueEmail", "Sends a mail again that was given up", "One whose link is over or whose content is deleted stays, and is told. There is no entity tag: "
                + "a second time there is nothing to do.");
        emails.MapPost("/requeue", RequeueAllAsync).Needs(AdminArea.Emails, AdminLevel.Manage).Answers<RequeueBody.RequeuedBody>()
            .Describe("RequeueEmails", "Sends all mails again that were given up", "Or those of one kind.");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, EmailOutboxManager outbox, string? state, string? kind, string? userId, string? address, string? after, string? limit)
    {
        var most = ApiQuery.ReadLimit(limit);
        var filter = new EmailFilter(
            ApiQuery.ReadName<EmailState>("state", state),
            ApiQuery.ReadText("kind", kind),
            ApiQuery.ReadText("userId", userId),
            ApiQuery.ReadText("address", address));
        var found = await outbox.ListAsync(filter, ReadPlace(after), most + 1, context.AdminActor(), context.RequestAborted);
        return ApiPage<EmailBody>.Show(context, [.. found.Take(most).Select(EmailBody.Of)], found.Count > most ? $"{found[most - 1].Id}" : null);
    }

    private static async Task<IResult> CountAsync(HttpContext context, EmailOutboxManager outbox) =>
        ApiEntity.Tell(EmailCountsBody.Of(await outbox.CountAsync(context.AdminActor(), context.RequestAborted)));

    private static async Task<IResult> RequeueAsync(HttpContext context, EmailOutboxManager outbox, string id)
    {
        var answer = Guid.TryParse(id, out var guid)
            ? Demand(await outbox.RequeueAsync(guid, context.AdminActor(), context.RequestAborted))
            : new(0, 0, 0);
        return answer is { Requeued: 0, Expired: 0, WithoutPayload: 0 }
            ? throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such mail that was given up."))
            : ApiEntity.Tell(RequeueBody.RequeuedBody.Of(answer));
    }

    private static async Task<IResult> RequeueAllAsync(HttpContext context, EmailOutboxManager outbox, ApiBody<RequeueBody> body) =>
        ApiEntity.Tell(RequeueBody.RequeuedBody.Of(Demand(
            await outbox.RequeueAllAsync(ApiQuery.ReadText("kind", body.Value.Kind), context.AdminActor(), context.RequestAborted))));

    private static EmailRequeueResult Demand(EmailRequeueAnswer answer) => answer.Result.Succeeded
        ? answer.Emails
        : throw new ApiException(ApiProblems.Of(answer.Result, _ => null));

    private static Guid? ReadPlace(string? after) => after is null ? null
        : Guid.TryParse(after, out var place) ? place
        : throw ApiQuery.Refuse("after", "after is not accepted; accepted: what the page before has in next.");
}
