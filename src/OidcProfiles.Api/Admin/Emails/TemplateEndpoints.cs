using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>Texts of mails in the Admin API.</summary>
internal static class TemplateEndpoints
{
    public const string Tag = "E-mails";

    public static void Map(IEndpointRouteBuilder api)
    {
        var templates = api.MapGroup("/email-templates").WithTags(Tag);
        templates.MapGet("", ListAsync).Needs(AdminArea.Emails, AdminLevel.Read).Answers<TemplateListBody>()
            .Describe("ListTemplates", "Lists the texts of mails", "Those that exist with where they come from and whether they are used, and what is missing in which language.");
        templates.MapGet("/{mail}/{part}", FindAsync).Needs(AdminArea.Emails, AdminLevel.Read).Answers<TemplateBody>().Refuses(StatusCodes.Status404NotFound)
            .Describe("GetTemplate", "Reads a template", "Such as `welcome/body.html.de`: its text in every source, with the entity tag. It need not exist yet.");
        templates.MapPut("/{mail}/{part}", SaveAsync).Needs(AdminArea.Emails, AdminLevel.Manage).Answers<TemplateBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity)
            .Describe("ReplaceTemplate", "Saves a template", "In the database, if it has no faults. In force at once here and within two seconds on other instances. "
                + "`If-None-Match: *` instead of `If-Match` saves it only if the database has none yet.");
        templates.MapDelete("/{mail}/{part}", RestoreAsync).Needs(AdminArea.Emails, AdminLevel.Manage).Produces(StatusCodes.Status204NoContent).NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound)
            .Describe("RestoreTemplate", "Restores the built-in text", "Deletes what the database has; the history keeps it.");
    }

    public static async Task<EmailTemplateDetail> GetAsync(HttpContext context, EmailTemplateManager manager, string name) =>
        await manager.FindAsync(name, context.AdminActor(), context.RequestAborted)
            ?? throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "No mail has such a template."));

    public static void Demand(IdentityResult result, string nameField = "name")
    {
        if (!result.Succeeded)
        {
            throw new ApiException(ApiProblems.Of(result, error => error.Code switch
            {
                nameof(ProfileErrorDescriber.UnknownTemplate) => nameField,
                nameof(ProfileErrorDescriber.InvalidTemplate) or nameof(ProfileErrorDescriber.TemplateTooLarge) => "text",
                _ => null,
            }));
        }
    }

    private static async Task<IResult> ListAsync(HttpContext context, EmailTemplateManager manager, EmailTemplateOverview overview)
    {
        var cultures = await overview.ListCulturesAsync(context.RequestAborted);
        return ApiEntity.Tell(TemplateListBody.Of(
            cultures, await manager.ListAsync(context.RequestAborted), await overview.ReadAsync(cultures, context.RequestAborted)));
    }

    private static async Task<IResult> FindAsync(HttpContext context, EmailTemplateManager manager, string mail, string part) =>
        ApiEntity.Show(context, TemplateBody.Of(await GetAsync(context, manager, $"{mail}/{part}")));

    private static async Task<IResult> SaveAsync(
        HttpContext context, EmailTemplateManager manager, ApiBody<TemplateTextBody> body, string mail, string part)
    {
        var seen = await GetAsync(context, manager, $"{mail}/{part}");
        if (!IsForNone(context.Request.GetTypedHeaders()))
        {
            ApiEntity.DemandMatch(context, TemplateBody.Of(seen));
        }
        else if (seen.Stored is not null)
        {
            throw new ApiException(ApiProblems.Of(
                StatusCodes.Status412PreconditionFailed, "If-None-Match", "If-None-Match", "The database has that template already."));
        }

        var text = ApiMember.Demand("text", body.Value.Text);
        Demand(await manager.SaveAsync(seen.Name, text, seen.Stored?.ConcurrencyStamp, context.AdminActor(), context.RequestAborted));
        return ApiEntity.Show(context, TemplateBody.Of(await GetAsync(context, manager, seen.Name)));
    }

    private static async Task<IResult> RestoreAsync(HttpContext context, EmailTemplateManager manager, string mail, string part)
    {
        var seen = await GetAsync(context, manager, $"{mail}/{part}");
        ApiEntity.DemandMatch(context, TemplateBody.Of(seen));
        var stamp = seen.Stored?.ConcurrencyStamp
            ?? throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "The database has no text for that template."));
        Demand(await manager.RestoreAsync(seen.Name, stamp, context.AdminActor(), context.RequestAborted));
        return Results.NoContent();
    }

    private static bool IsForNone(Microsoft.AspNetCore.Http.Headers.RequestHeaders headers) =>
        headers.IfMatch.Count == 0 && headers.IfNoneMatch.Contains(EntityTagHeaderValue.Any);
}
