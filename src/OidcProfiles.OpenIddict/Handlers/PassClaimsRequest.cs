using OidcProfiles.OpenIddict.Requests;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Gives the access token what UserInfo needs to know of the claims request, if there was one.</summary>
internal sealed class PassClaimsRequest : IOpenIddictServerHandler<ProcessSignInContext>
{
    /// <summary>After the principal of the access token is prepared, which leaves private claims behind.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessSignInContext>()
            .UseSingletonHandler<PassClaimsRequest>()
            .SetOrder(AttachTokenClaims.Descriptor.Order - 500)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(ProcessSignInContext context)
    {
        if (context.AccessTokenPrincipal is { } token)
        {
            var isOfUser = context.Request?.IsClientCredentialsGrantType() is not true;
            (isOfUser && context.Principal is { } principal ? RememberedRequest.Read(principal).ForUserInfo() : RememberedRequest.None).Write(token);
        }

        return ValueTask.CompletedTask;
    }
}
