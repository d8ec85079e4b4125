using System.Collections.Immutable;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>The authorization endpoint.</summary>
    public static partial class Authentication
    {
        public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
        [
            .. Pipeline,
            ValidateRequestParameter.Descriptor,
            ValidateRequestUriParameter.Descriptor,
            ValidateClientIdParameter.Descriptor,
            ValidateRedirectUriParameter.Descriptor,
            ValidateResponseTypeParameter.Descriptor,
            ValidateResponseModeParameter.Descriptor,
            ValidateScopeParameter.Descriptor,
            ValidatePromptParameter.Descriptor,
            ValidateProofKeyForCodeExchangeParameters.Descriptor,
            ValidateAuthentication.Descriptor,
            ValidateClientRedirectUri.Descriptor,
            ValidateScopes.Descriptor,
            ValidateEndpointPermissions.Descriptor,
            ValidateGrantTypePermissions.Descriptor,
            ValidateResponseTypePermissions.Descriptor,
            ValidateScopePermissions.Descriptor,
            ValidateProofKeyForCodeExchangeRequirement.Descriptor,
            ValidateAuthorizedParty.Descriptor,
            AttachPrincipal.Descriptor,
            AttachRedirectUri.Descriptor,
            InferResponseMode.Descriptor,
            AttachResponseState.Descriptor,
            AttachIssuer.Descriptor,
        ];

        public sealed class HandleAuthorizationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, HandleAuthorizationRequest>(ValidateAuthorizationRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is not OpenIddictServerEndpointType.Authorization)
                {
                    return;
                }

                var stage = new HandleAuthorizationRequestContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage))
                {
                    await SignInAsync(dispatcher, context, stage.Principal, stage.Parameters);
                }
            }
        }

        public sealed class AttachPrincipal : IOpenIddictServerHandler<HandleAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleAuthorizationRequestContext, AttachPrincipal>(int.MinValue + 100_000);

            public ValueTask HandleAsync(HandleAuthorizationRequestContext context)
            {
                context.IdentityTokenHintPrincipal
                    ??= context.Transaction.Recall<ValidateAuthorizationRequestContext>()?.IdentityTokenHintPrincipal;
                return default;
            }
        }

        /// <summary>Only an address that was validated is ever redirected to.</summary>
        public sealed class AttachRedirectUri : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyAuthorizationResponseContext, AttachRedirectUri>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
            {
                if (context.Transaction.Recall<ValidateAuthorizationRequestContext>() is { IsRejected: false } validated)
                {
                    context.RedirectUri = validated.RedirectUri;
                }

                return default;
            }
        }

        public sealed class InferResponseMode : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyAuthorizationResponseContext, InferResponseMode>(AttachRedirectUri.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
            {
                if (context.Request is { } request)
                {
                    context.ResponseMode = !string.IsNullOrEmpty(request.ResponseMode) ? request.ResponseMode
                        : string.IsNullOrEmpty(context.RedirectUri) ? null
                        : request.IsFragmentResponseMode() ? ResponseModes.Fragment
                        : request.IsQueryResponseMode() ? ResponseModes.Query : null;
                }

                return default;
            }
        }

        public sealed class AttachResponseState : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyAuthorizationResponseContext, AttachResponseState>(InferResponseMode.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
            {
                if (!string.IsNullOrEmpty(context.RedirectUri) && string.IsNullOrEmpty(context.Response.State))
                {
                    context.Response.State = context.Request?.State;
                }

                return default;
            }
        }

        /// <summary>Says who answers (RFC 9207).</summary>
        public sealed class AttachIssuer : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyAuthorizationResponseContext, AttachIssuer>(AttachResponseState.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
            {
                if (!string.IsNullOrEmpty(context.RedirectUri) && string.IsNullOrEmpty(context.Response.Iss))
                {
                    context.Response.Iss = (context.Options.Issuer ?? context.BaseUri)?.AbsoluteUri;
                }

                return default;
            }
        }
    }

    /// <summary>Signs in the principal that a handler gave; without one, nobody has answered the request.</summary>
    private static async ValueTask SignInAsync(
        IOpenIddictServerDispatcher dispatcher, ProcessRequestContext context, System.Security.Claims.ClaimsPrincipal? principal,
        Dictionary<string, OpenIddictParameter> parameters)
    {
        var stage = new ProcessSignInContext(context.Transaction)
        {
            Principal = principal ?? throw new InvalidOperationException(
                $"The request to the {context.EndpointType} endpoint was not handled: enable its pass-through or sign in from a handler."),
            Response = new OpenIddictResponse(),
        };
        foreach (var (name, value) in parameters)
        {
            stage.Parameters[name] = value;
        }

        await dispatcher.RunAsync(context, stage);
    }
}
