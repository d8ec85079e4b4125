using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OidcProfiles.Accounts.Deletion;

namespace OidcProfiles.Accounts.Sessions;

/// <summary>
/// Ties Identity's cookie to a row: signing in writes it, every use looks for it, signing out deletes it. A cookie without its row is worth
/// nothing, so a session can be ended from anywhere, at once.
/// </summary>
internal static class SessionCookie
{
    /// <summary>The claim of the cookie that names the session. Names that begin so never become a claim of a client.</summary>
    public const string ClaimType = "oi_profiles_session";

    /// <summary>A cookie that was issued longer ago is renewed by the sign-in, not made by it.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    public static async Task SigningInAsync(CookieSigningInContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal?.Identity is not ClaimsIdentity identity || FindUser(context.Principal, services) is not { } userId)
        {
            return;
        }

        foreach (var claim in identity.FindAll(ClaimType).ToList())
        {
            identity.RemoveClaim(claim);
        }

        var store = services.GetRequiredService<ISessionStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var current = context.HttpContext.Features.Get<UserSession>();
        if (current is null || current.UserId != userId || context.Properties.IssuedUtc is not { } issued || now - issued < Moment)
        {
            // A new sign-in is a new session, also in a browser that has one: whoever has a copy of the old cookie stays outside.
            var old = current;
            current = Create(context.HttpContext, userId, now);
            await store.AddAsync(current, context.HttpContext.RequestAborted);
            await KeepAccountAsync(context.HttpContext, userId);
            if (old is not null)
            {
                await store.EndAsync(old.UserId, old.Id, except: null, context.HttpContext.RequestAborted);
            }
        }

        identity.AddClaim(new(ClaimType, current.Id.ToString("N")));
        context.HttpContext.Features.Set(current);
    }

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is not { } principal || FindUser(principal, services) is not { } userId)
        {
            return;
        }

        if (FindSession(principal) is { } id
            && await services.GetRequiredService<ISessionStore>()
                .UseAsync(id, services.GetRequiredService<TimeProvider>().GetUtcNow(), context.HttpContext.RequestAborted) is { } session
            && session.UserId == userId)
        {
            context.HttpContext.Features.Set(session);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public static async Task SigningOutAsync(CookieSigningOutContext context)
    {
        if (context.HttpContext.Features.Get<UserSession>() is not { } session)
        {
            return;
        }

        await context.HttpContext.RequestServices.GetRequiredService<ISessionStore>()
            .EndAsync(session.UserId, session.Id, except: null, context.HttpContext.RequestAborted);
        context.HttpContext.Features.Set<UserSession>(null);
    }

    /// <summary>Identity makes the principal anew from time to time; the session stays the same.</summary>
    public static void Keep(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(ClaimType) is { } claim && context.NewPrincipal?.Identity is ClaimsIdentity identity
            && !identity.HasClaim(ClaimType, claim.Value))
        {
            identity.AddClaim(new(ClaimType, claim.Value));
        }
    }

    /// <summary>Here, because every door passes here, also those of the host: nobody who has signed in loses the account.</summary>
    private static async Task KeepAccountAsync(HttpContext context, string userId)
    {
        if (context.RequestServices.GetService<IAccountDeletion>() is { } deletion && await deletion.CancelAsync(userId, context.RequestAborted))
        {
            context.Features.Set(KeptAccount.Instance);
        }
    }

    private static UserSession Create(HttpContext context, string userId, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        UserId = userId,
        AuthenticatedAt = now,
        SeenAt = now,
        IpAddress = context.Connection.RemoteIpAddress?.ToString(),
        Device = DeviceName.Of(context.Request.Headers[HeaderNames.UserAgent]),
    };

    private static Guid? FindSession(ClaimsPrincipal principal) =>
        Guid.TryParseExact(principal.FindFirst(ClaimType)?.Value, "N", out var id) ? id : null;

    private static string? FindUser(ClaimsPrincipal principal, IServiceProvider services) =>
        principal.FindFirst(services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.UserIdClaimType)?.Value;
}
