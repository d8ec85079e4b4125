using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;

namespace OidcProfiles.UI.Pages;

/// <summary>
/// A page for administrators: people who are not signed in do so first, people without the right get 403. Looking needs
/// <see cref="Get"/>, every other method <see cref="Post"/>. Put it on a page that derives from <see cref="AdminPageModel"/>.
/// </summary>
/// <param name="area">Where the right must be.</param>
/// <param name="also">Where the right to read must be besides, whatever the method: for pages that show what belongs to several areas.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AdministersAttribute(AdminArea area, params AdminArea[] also) : Attribute, IAsyncAuthorizationFilter
{
    /// <summary>Where the right must be.</summary>
    public AdminArea Area => area;

    /// <summary>Where the right to read must be besides.</summary>
    public IReadOnlyList<AdminArea> Also => also;

    /// <summary>What GET and HEAD need.</summary>
    public AdminLevel Get { get; init; } = AdminLevel.Read;

    /// <summary>What every other method needs.</summary>
    public AdminLevel Post { get; init; } = AdminLevel.Manage;

    /// <inheritdoc/>
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (!await http.RequestServices.GetRequiredService<AdminVisitor>().SignInAsync(http))
        {
            context.Result = new ChallengeResult(IdentityConstants.ApplicationScheme);
            return;
        }

        var level = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? Get : Post;
        var rights = await http.RequestServices.GetRequiredService<AdminVisitor>().FindRightsAsync(http.RequestAborted);
        if (!rights.Allow(area, level) || also.Any(other => !rights.Allow(other, AdminLevel.Read)))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
