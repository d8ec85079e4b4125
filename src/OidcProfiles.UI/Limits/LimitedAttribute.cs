using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Limits;

/// <summary>A page whose form sends mail or checks a secret: its posts are limited by <see cref="PageLimitOptions"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedAttribute : Attribute, IAsyncPageFilter
{
    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HandlerInstance is AccountPageModel page
            && context.HttpContext.RequestServices.GetRequiredService<PageLimiter>().Take(
                page.GetType().Name,
                context.HttpContext.Connection.RemoteIpAddress,
                (page as ILimitedByAccount)?.LimitedAccount) is { } wait)
        {
            context.Result = page.Refuse(wait);
            return;
        }

        await next();
    }
}
