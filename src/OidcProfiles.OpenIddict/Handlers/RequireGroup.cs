using OidcProfiles.Groups;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>
/// The last door of a client that is for the members of a group: no code and no tokens for anybody else, whatever led here. A host asks
/// <see cref="ClientAccess"/> before, so that people see a page.
/// </summary>
internal sealed class RequireGroup(ClientAccess access) : IOpenIddictServerHandler<ProcessSignInContext>
{
    /// <summary>Before claims are read for tokens that there will not be.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessSignInContext>()
            .UseScopedHandler<RequireGroup>()
            .SetOrder(AttachTokenClaims.Descriptor.Order - 1)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public async ValueTask HandleAsync(ProcessSignInContext context)
    {
        // A token of the client's own is about nobody.
        if (context.Request?.IsClientCredentialsGrantType() is true
            || context.Principal?.GetClaim(OpenIddictConstants.Claims.Subject) is not { } subject
            || await access.MaySignInAsync(subject, context.ClientId, context.CancellationToken))
        {
            return;
        }

        // RFC 6749, 4.1.2.1 for the authorization endpoint and 5.2 for the token endpoint.
        context.Reject(
            context.EndpointType == OpenIddictServerEndpointType.Token
                ? OpenIddictConstants.Errors.InvalidGrant
                : OpenIddictConstants.Errors.AccessDenied,
            "The user may not use this client.");
    }
}
