using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Administration;

/// <summary>Events as a file, written while they are read.</summary>
internal sealed class AuditExportResult(AuditFilter filter, ProfileActor actor) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/jsonl";
        response.Headers.ContentDisposition = "attachment; filename=audit.jsonl";
        await context.HttpContext.RequestServices.GetRequiredService<AuditDesk>()
            .ExportAsync(filter, response.Body, actor, context.HttpContext.RequestAborted);
    }
}
