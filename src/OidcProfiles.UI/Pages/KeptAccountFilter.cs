using Microsoft.AspNetCore.Mvc.Filters;
using OidcProfiles.Accounts.Deletion;

namespace OidcProfiles.UI.Pages;

/// <summary>Tells people, on the next page that they see, that their sign-in took the deletion of the account back.</summary>
internal sealed class KeptAccountFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Controller is AccountPageModel page && context.HttpContext.Features.Get<KeptAccount>() is not null)
        {
            page.TellOfKeptAccount();
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
