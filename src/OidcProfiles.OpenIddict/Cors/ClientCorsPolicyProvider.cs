using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OidcProfiles.OpenIddict.Registrations;

namespace OidcProfiles.OpenIddict.Cors;

/// <summary>Answers for <see cref="OidcClientCors.PolicyName"/> by the clients of the moment, for every other name by the host's options.</summary>
internal sealed class ClientCorsPolicyProvider(IOptions<CorsOptions> options, ClientRegistrations clients) : ICorsPolicyProvider
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromMinutes(10);

    private readonly DefaultCorsPolicyProvider _others = new(options);

    public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        if (policyName != OidcClientCors.PolicyName)
        {
            return await _others.GetPolicyAsync(context, policyName);
        }

        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length > 0 && (await clients.FindAsync(context.RequestAborted)).Origins.Contains(origin)
            ? new CorsPolicyBuilder(origin).WithMethods(HttpMethods.Get, HttpMethods.Post).AllowAnyHeader()
                .WithExposedHeaders("WWW-Authenticate").SetPreflightMaxAge(PreflightLifetime).Build()
            : new CorsPolicy();
    }
}
