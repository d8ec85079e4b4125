using Microsoft.AspNetCore.Mvc;

namespace OidcProfiles.UI.Mails;

/// <summary>A page that reads what it shows when it is shown: for one that was refused before its handler ran.</summary>
/// <param name="load">Reads.</param>
/// <param name="page">The page.</param>
internal sealed class LoadingResult(Func<CancellationToken, Task> load, IActionResult page) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        await load(context.HttpContext.RequestAborted);
        await page.ExecuteResultAsync(context);
    }
}
