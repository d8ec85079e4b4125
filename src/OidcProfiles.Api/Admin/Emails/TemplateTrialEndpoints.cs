using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Email;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>What is tried with texts of mails before they are saved, and what was saved before, in the Admin API.</summary>
internal static class TemplateTrialEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var templates = api.MapGroup("/email-templates").WithTags(TemplateEndpoints.Tag);
        templates.MapPost("/validate", ValidateAsync).Needs(AdminArea.Emails, AdminLevel.Read).Answers<TemplateCheckBody.AnswerBody>()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("ValidateTemplate", "Looks for faults in a text", "Also by trying it with invented data. Nothing is saved.");
        templates.MapPost("/preview", PreviewAsync).Needs(AdminArea.Emails, AdminLevel.Read).Answers<EmailPreviewBody>()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("PreviewEmail", "Shows a mail", "As it is, or with texts that are not saved.");
        templates.MapPost("/test", SendAsync).Needs(AdminArea.Emails, AdminLevel.Manage).Produces(StatusCodes.Status202Accepted)
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("SendTestEmail", "Sends a mail to whoever calls", "To the confirmed address of the person behind the token, and to nobody else: a client that acts by "
                + "itself has none.");
        templates.MapGet("/history", ListAsync).Needs(AdminArea.Emails, AdminLevel.Read).Answers<ApiPage<TemplateVersionBody>>()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("ListTemplateVersions", "Lists what a template said before", "The newest first. To put a version back, save its text.");
    }

    private static async Task<IResult> ValidateAsync(HttpContext context, EmailTemplateManager manager, ApiBody<TemplateCheckBody> body)
    {
        var result = await manager.ValidateAsync(
            ApiMember.Demand("name", body.Value.Name), ApiMember.Demand("text", body.Value.Text), context.RequestAborted);
        if (result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.UnknownTemplate)))
        {
            TemplateEndpoints.Demand(result);
        }

        return ApiEntity.Tell(new TemplateCheckBody.AnswerBody(result.Succeeded, [.. result.Errors.Select(error => ApiFault.Of(error, "text"))]));
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, EmailTemplateManager manager, ApiBody<EmailPreviewQuestionBody> body)
    {
        var request = body.Value.ToRequest();

        // Those of which it is decided only when they are made what they say have no text to show.
        return EmailCatalogue.All.Any(mail => mail.Name == request.Mail)
            && await manager.PreviewAsync(request, context.AdminActor(), context.RequestAborted) is { } preview
                ? ApiEntity.Tell(EmailPreviewBody.Of(preview))
                : throw new ApiException(ApiProblems.Of(
                    StatusCodes.Status404NotFound, "There is no such mail, or no such user, or the user has no e-mail address."));
    }

    private static async Task<IResult> SendAsync(HttpContext context, EmailTestSender sender, ApiBody<EmailTestBody> body)
    {
        TemplateEndpoints.Demand(await sender.SendAsync(body.Value.ToRequest(), context.AdminActor(), context.RequestAborted), "template");
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, EmailTemplateManager manager, EmailTemplateHistory history, string? name, string? after, string? limit)
    {
        var (most, before) = (ApiQuery.ReadLimit(limit), ReadPlace(after));
        var template = await TemplateEndpoints.GetAsync(
            context, manager, name ?? throw ApiQuery.Refuse("name", "name is missing; accepted: that of a template, such as welcome/subject."));
        var found = await history.ListAsync(template.Name, before, most + 1, context.AdminActor(), context.RequestAborted);
        return ApiPage<TemplateVersionBody>.Show(
            context,
            [.. found.Take(most).Select(TemplateVersionBody.Of)],
            found.Count > most ? found[most - 1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static long? ReadPlace(string? after) => after is null ? null
        : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place
        : throw ApiQuery.Refuse("after", "after is not accepted; accepted: what the page before has in next.");
}
