using Microsoft.Extensions.Options;
using OidcProfiles.OpenIddict.Requests;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Refuses a <c>claims</c> parameter that has a fault (OIDC Core 5.5), which OpenIddict would ignore.</summary>
internal sealed class ValidateClaimsRequest(IOptions<OidcProfilesOptions> options) : IOpenIddictServerHandler<HandleAuthorizationRequestContext>
{
    /// <summary>After the request is known to be a client's own, so that the error goes to the client; before the host sees it.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<HandleAuthorizationRequestContext>()
            .UseSingletonHandler<ValidateClaimsRequest>()
            .SetOrder(OpenIddictServerHandlers.Authentication.AttachPrincipal.Descriptor.Order + 500)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(HandleAuthorizationRequestContext context)
    {
        if (ClaimsParameter.Read(context.Request, options.Value.Claims.MaximumRequestBytes).Error is { } error)
        {
            context.Reject(Errors.InvalidRequest, error);
        }

        return ValueTask.CompletedTask;
    }
}
