using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>Hands over what a provider sent to an OAuth handler.</summary>
internal sealed class RemoteArrival(RemoteDocuments documents, IUpstreamArrivals arrivals)
{
    /// <exception cref="InvalidOperationException">The host has not registered the accounts.</exception>
    public static RemoteArrival Find(HttpContext context) => context.RequestServices.GetService<RemoteArrival>()
        ?? throw new InvalidOperationException("A provider is connected with UseOidcProfiles, but the services are missing: call AddOidcProfiles().AddAccounts<TUser>().");

    /// <exception cref="RemoteArrivalException">What the provider sent must not be used.</exception>
    public async Task ReceiveAsync(OAuthCreatingTicketContext context)
    {
        var result = await arrivals.KeepAsync(
            context.Properties, context.Scheme.Name, await documents.GatherAsync(context), context.HttpContext.RequestAborted);
        if (!result.Succeeded)
        {
            throw new RemoteArrivalException($"{result.Refusal}");
        }

        // Identity knows of no external login without it.
        if (context.Identity is { } identity && !identity.HasClaim(claim => claim.Type == ClaimTypes.NameIdentifier))
        {
            identity.AddClaim(new(ClaimTypes.NameIdentifier, result.Profile.Subject, ClaimValueTypes.String, context.Options.ClaimsIssuer));
        }
    }
}
