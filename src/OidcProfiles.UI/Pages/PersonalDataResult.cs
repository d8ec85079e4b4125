using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OidcProfiles.Accounts.Data;

namespace OidcProfiles.UI.Pages;

/// <summary>The document of what is kept about a person, as a file that is saved and not shown.</summary>
internal sealed class PersonalDataResult(IPersonalData data, string userId, DateOnly date) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/json";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"my-data-{date.ToString("O", CultureInfo.InvariantCulture)}.json",
        }.ToString();
        if (!await data.WriteAsync(userId, response.Body, context.HttpContext.RequestAborted))
        {
            // Erased meanwhile; nothing was written yet.
            response.Headers.Remove(HeaderNames.ContentDisposition);
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
