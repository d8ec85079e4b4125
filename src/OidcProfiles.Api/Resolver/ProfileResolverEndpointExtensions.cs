using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Api.Resolver;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives the resolver its address.</summary>
public static class ProfileResolverEndpointExtensions
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Answers proxies at <see cref="ProfileResolverOptions.Path"/>. Only proxies should reach it: it tells a person's browser what the client
    /// gets, which may be more than the person sees. <c>RequireHost</c> on what is returned restricts it to an address.
    /// </summary>
    /// <param name="endpoints">The host's routes.</param>
    /// <exception cref="InvalidOperationException"><c>AddResolver()</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">The settings have faults.</exception>
    public static IEndpointConventionBuilder MapProfileResolver(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(ResolverEndpoint)) != true)
        {
            throw new InvalidOperationException("The resolver is not registered: call AddOidcProfiles().AddResolver() before MapProfileResolver().");
        }

        var path = endpoints.ServiceProvider.GetRequiredService<IOptions<ProfileResolverOptions>>().Value.Path;
        return endpoints.MapMethods(path, Methods, static context => context.RequestServices.GetRequiredService<ResolverEndpoint>().HandleAsync(context))
            .WithMetadata(ResolverMark.Instance)
            .WithDisplayName("OidcProfiles resolver")
            .AllowAnonymous()
            .DisableRateLimiting();
    }
}
