using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.Sessions;

/// <summary>Adds the sessions to what the host's cookie does already.</summary>
internal sealed class SessionCookieSetup : IPostConfigureOptions<CookieAuthenticationOptions>, IPostConfigureOptions<SecurityStampValidatorOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name != IdentityConstants.ApplicationScheme)
        {
            return;
        }

        var (signingIn, validate, signingOut) = (options.Events.OnSigningIn, options.Events.OnValidatePrincipal, options.Events.OnSigningOut);
        options.Events.OnSigningIn = async context =>
        {
            await signingIn(context);
            await SessionCookie.SigningInAsync(context);
        };

        // The session first: it is one look by key, and what it ends needs no other.
        options.Events.OnValidatePrincipal = async context =>
        {
            await SessionCookie.ValidateAsync(context);
            if (context.Principal is not null)
            {
                await validate(context);
            }
        };
        options.Events.OnSigningOut = async context =>
        {
            await signingOut(context);
            await SessionCookie.SigningOutAsync(context);
        };
    }

    public void PostConfigure(string? name, SecurityStampValidatorOptions options)
    {
        var refreshing = options.OnRefreshingPrincipal;
        options.OnRefreshingPrincipal = async context =>
        {
            if (refreshing is not null)
            {
                await refreshing(context);
            }

            SessionCookie.Keep(context);
        };
    }
}
