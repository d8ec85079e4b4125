using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>Connects the remote authentication handlers of ASP.NET Core with the pages of sign-in with providers.</summary>
public static class UpstreamRemoteExtensions
{
    /// <summary>How long a provider may take for an answer, unless it is set.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan TimeoutOfTheFramework = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Adds any OAuth 2.0 or OpenID Connect provider with the handler of the framework: PKCE, Identity's external cookie, the callback
    /// <c>/signin-SCHEME</c>. What the person's profile is made of comes from the user-information endpoint, the ID token of the token
    /// response, and the further documents of the provider's mapping.
    /// </summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="scheme">The name of the scheme, which is the name of the provider in the settings.</param>
    /// <param name="displayName">What people know the provider by.</param>
    /// <param name="configure">Client, endpoints and scopes. Events that are set here are kept.</param>
    /// <param name="dialect">Where the provider is not as the specifications want it; null for nowhere.</param>
    public static AuthenticationBuilder AddUpstreamOAuth(
        this AuthenticationBuilder builder, string scheme, string displayName, Action<OAuthOptions> configure, UpstreamOAuthDialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddOAuth(scheme, displayName, options =>
        {
            options.CallbackPath = $"/signin-{scheme}";
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.UsePkce = true;

            // The answer comes by GET, so that the cookie of the request needs no SameSite=None, which browsers want Secure: that would
            // not do on a machine of one's own without TLS.
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            configure(options);
            options.UseOidcProfiles(dialect);
        });
    }

    /// <summary>
    /// Lets a handler made of the framework's OAuth handler (Google, GitHub and the like) hand over what the provider sent. Call it last:
    /// the events that the host has set stay, and run first.
    /// </summary>
    /// <param name="options">The options of the handler.</param>
    /// <param name="dialect">Where the provider is not as the specifications want it; null for nowhere.</param>
    /// <exception cref="InvalidOperationException">The events come from a service, or the back channel is not made by the framework.</exception>
    public static void UseOidcProfiles(this OAuthOptions options, UpstreamOAuthDialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.BackchannelHttpHandler is UpstreamBackchannel)
        {
            return;
        }

        if (options.Backchannel is not null)
        {
            throw new InvalidOperationException("Set BackchannelHttpHandler in place of Backchannel: the answers of a provider must be bounded.");
        }

        UseUpstreamFailures(options);
        dialect ??= new();
        if (options.BackchannelTimeout == TimeoutOfTheFramework)
        {
            options.BackchannelTimeout = DefaultTimeout;
        }

        options.BackchannelHttpHandler = UpstreamBackchannel.Create(options, dialect);
        var events = options.Events;
        var (creating, redirecting) = (events.OnCreatingTicket, events.OnRedirectToAuthorizationEndpoint);
        events.OnRedirectToAuthorizationEndpoint = context =>
        {
            _ = RemoteArrival.Find(context.HttpContext);
            RemoteChallenge.Complete(context, dialect.UsesNonce);
            return redirecting(context);
        };
        events.OnCreatingTicket = async context =>
        {
            await creating(context);
            await RemoteArrival.Find(context.HttpContext).ReceiveAsync(context);
        };
    }

    /// <summary>
    /// Lets any remote handler (ASP.NET Core's OpenID Connect handler, for example) bring people to the page that says what went wrong.
    /// <see cref="UseOidcProfiles"/> does it too. What the host's own events handle stays theirs.
    /// </summary>
    /// <param name="options">The options of the handler.</param>
    /// <exception cref="InvalidOperationException">The events come from a service.</exception>
    public static void UseUpstreamFailures(this RemoteAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.EventsType is not null)
        {
            throw new InvalidOperationException("Set Events in place of EventsType: events of a service cannot be added to.");
        }

        var events = options.Events;
        var (denied, failed) = (events.OnAccessDenied, events.OnRemoteFailure);
        events.OnAccessDenied = async context =>
        {
            await denied(context);
            RemoteFailures.Redirect(context);
        };
        events.OnRemoteFailure = async context =>
        {
            await failed(context);
            RemoteFailures.Redirect(context);
        };
    }
}
