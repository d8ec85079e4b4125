using System.Collections.Immutable;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>The token endpoint.</summary>
    public static partial class Exchange
    {
        public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
        [
            .. Pipeline,
            ValidateGrantType.Descriptor,
            ValidateClientIdParameter.Descriptor,
            ValidateAuthorizationCodeParameter.Descriptor,
            ValidateClientCredentialsParameters.Descriptor,
            ValidateRefreshTokenParameter.Descriptor,
            ValidateProofKeyForCodeExchangeParameters.Descriptor,
            ValidateScopeParameter.Descriptor,
            ValidateScopes.Descriptor,
            ValidateAuthentication.Descriptor,
            ValidateEndpointPermissions.Descriptor,
            ValidateGrantTypePermissions.Descriptor,
            ValidateScopePermissions.Descriptor,
            ValidateProofKeyForCodeExchangeRequirement.Descriptor,
            ValidatePresenters.Descriptor,
            ValidateRedirectUri.Descriptor,
            ValidateCodeVerifier.Descriptor,
            ValidateGrantedScopes.Descriptor,
            AttachPrincipal.Descriptor,
            NormalizeErrorResponse.Descriptor,
        ];

        public sealed class HandleTokenRequest(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, HandleTokenRequest>(ValidateTokenRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is not OpenIddictServerEndpointType.Token)
                {
                    return;
                }

                var stage = new HandleTokenRequestContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage))
                {
                    await SignInAsync(dispatcher, context, stage.Principal, stage.Parameters);
                }
            }
        }

        public sealed class AttachPrincipal : IOpenIddictServerHandler<HandleTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleTokenRequestContext, AttachPrincipal>(int.MinValue + 100_000);

            public ValueTask HandleAsync(HandleTokenRequestContext context)
            {
                context.Principal ??= context.Transaction.Recall<ValidateTokenRequestContext>()?.Principal;
                return default;
            }
        }

        /// <summary>A bad code or refresh token is an invalid grant here (RFC 6749, 5.2).</summary>
        public sealed class NormalizeErrorResponse : IOpenIddictServerHandler<ApplyTokenResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyTokenResponseContext, NormalizeErrorResponse>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ApplyTokenResponseContext context)
            {
                if (context.Error is Errors.InvalidToken && context.Request is { } request
                    && (request.IsAuthorizationCodeGrantType() || request.IsRefreshTokenGrantType()))
                {
                    context.Response.Error = Errors.InvalidGrant;
                }

                return default;
            }
        }
    }
}
