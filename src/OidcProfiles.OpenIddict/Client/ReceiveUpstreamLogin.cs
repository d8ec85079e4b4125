using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Upstream.Remote;
using OidcProfiles.Normalization;
using OpenIddict.Client;
using static OpenIddict.Client.AspNetCore.OpenIddictClientAspNetCoreHandlerFilters;
using static OpenIddict.Client.AspNetCore.OpenIddictClientAspNetCoreHandlers;
using static OpenIddict.Client.OpenIddictClientEvents;

namespace OidcProfiles.OpenIddict.Client;

/// <summary>
/// Takes an external login of Identity that came back: hands the documents over, leaves Identity's external cookie, and leads to the page that
/// the challenge named.
/// </summary>
internal sealed class ReceiveUpstreamLogin(IUpstreamArrivals arrivals, IUpstreamExtraDocuments extras)
    : IOpenIddictClientHandler<HandleRedirectionRequestContext>
{
    /// <summary>Before OpenIddict leaves the request to an endpoint of the host.</summary>
    public static OpenIddictClientHandlerDescriptor Descriptor { get; } =
        OpenIddictClientHandlerDescriptor.CreateBuilder<HandleRedirectionRequestContext>()
            .AddFilter<RequireHttpRequest>()
            .UseScopedHandler<ReceiveUpstreamLogin>()
            .SetOrder(EnablePassthroughMode<HandleRedirectionRequestContext, RequireRedirectionEndpointPassthroughEnabled>.Descriptor.Order - 1_000)
            .SetType(OpenIddictClientHandlerType.Custom)
            .Build();

    public async ValueTask HandleAsync(HandleRedirectionRequestContext context)
    {
        if (context.Transaction.GetHttpRequest()?.HttpContext is not { } http || UpstreamLogin.Find(context.Transaction) is not { } login
            || !UpstreamLogin.IsExternalLogin(login, out var provider))
        {
            return;
        }

        var documents = await extras.AddAsync(provider, ClientDocuments.Read(login), login.BackchannelAccessToken, client: null, http.RequestAborted);

        // What the challenge said, and none of the tokens.
        var properties = new AuthenticationProperties(new Dictionary<string, string?>(login.Properties, StringComparer.Ordinal));
        var result = await arrivals.KeepAsync(properties, provider, documents, http.RequestAborted);
        var callback = UpstreamLogin.FindCallback(login);
        if (result.Succeeded)
        {
            await SignInAsync(http, provider, properties, result.Profile);
            http.Response.Redirect(callback is ['/', not ('/' or '\\'), ..] ? callback : $"{http.Request.PathBase}{UpstreamPaths.Callback}");
        }
        else
        {
            UpstreamFailureRedirect.Send(http, provider, UpstreamFailure.Rejected, $"{result.Refusal}", callback);
        }

        context.HandleRequest();
    }

    private static Task SignInAsync(HttpContext http, string provider, AuthenticationProperties properties, NormalizedProfile profile)
    {
        properties.RedirectUri = null;
        var identity = new ClaimsIdentity(provider);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, profile.Subject, ClaimValueTypes.String, provider));
        return http.SignInAsync(IdentityConstants.ExternalScheme, new(identity), properties);
    }
}
