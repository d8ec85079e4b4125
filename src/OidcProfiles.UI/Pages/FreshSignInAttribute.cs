using System.Reflection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.UI.Pages;

/// <summary>
/// A page for sensitive acts: people who signed in longer ago than <see cref="PageOptions.FreshSignIn"/> prove again who they are, and come
/// back. Use it together with <see cref="SignedInAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreshSignInAttribute : Attribute, IAsyncPageFilter
{
    /// <summary>
    /// For how many minutes more than <see cref="PageOptions.FreshSignIn"/> a form may be filled in: it was opened after a fresh sign-in, and
    /// what was entered must not be lost.
    /// </summary>
    public int FormMinutes { get; init; }

    /// <summary>
    /// Lets administrators look who may change nothing there: a page of administration whose forms need more than looking at it.
    /// </summary>
    public bool ExceptReaders { get; init; }

    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var isPost = HttpMethods.IsPost(context.HttpContext.Request.Method);
        if ((ExceptReaders && !isPost && IsReader(context.HandlerInstance))
            || IsFresh(context.HttpContext, isPost ? TimeSpan.FromMinutes(FormMinutes) : TimeSpan.Zero))
        {
            await next();
            return;
        }

        var request = context.HttpContext.Request;
        var target = UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString);
        context.Result = new LocalRedirectResult($"~/account/reauthenticate{QueryString.Create("returnUrl", target)}");
    }

    private static bool IsReader(object page) => page is AdminPageModel model
        && page.GetType().GetCustomAttribute<AdministersAttribute>() is { } needs && !model.May(needs.Area, needs.Post);

    /// <summary>Whether the person signed in, or proved again who they are, recently enough.</summary>
    internal static bool IsFresh(HttpContext context, TimeSpan more = default)
    {
        var services = context.RequestServices;
        var age = services.GetRequiredService<IOptions<PageOptions>>().Value.FreshSignIn + more;
        var limit = services.GetRequiredService<TimeProvider>().GetUtcNow() - age;
        return context.Features.Get<UserSession>() is { } session && session.AuthenticatedAt >= limit;
    }
}
