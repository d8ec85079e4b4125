using System.Collections.Immutable;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlerFilters;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>The revocation endpoint (RFC 7009).</summary>
    public static partial class Revocation
    {
        public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
        [
            .. Pipeline,
            ValidateTokenParameter.Descriptor,
            ValidateClientCredentialsParameters.Descriptor,
            ValidateAuthentication.Descriptor,
            ValidateEndpointPermissions.Descriptor,
            ValidateTokenType.Descriptor,
            ValidateAuthorizedParty.Descriptor,
            AttachPrincipal.Descriptor,
            RevokeToken.Descriptor,
            NormalizeErrorResponse.Descriptor,
        ];

        public sealed class HandleRevocationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, HandleRevocationRequest>(ValidateRevocationRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Revocation
                    && await dispatcher.RunAsync(context, new HandleRevocationRequestContext(context.Transaction)))
                {
                    context.Transaction.Response = new OpenIddictResponse();
                }
            }
        }

        public sealed class ValidateTokenParameter : IOpenIddictServerHandler<ValidateRevocationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateRevocationRequestContext, ValidateTokenParameter>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ValidateRevocationRequestContext context)
            {
                if (string.IsNullOrEmpty(context.Request.Token))
                {
                    context.RefuseMissing(Parameters.Token);
                }

                return default;
            }
        }

        public sealed class ValidateClientCredentialsParameters : IOpenIddictServerHandler<ValidateRevocationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateRevocationRequestContext, ValidateClientCredentialsParameters>(
                    ValidateTokenParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateRevocationRequestContext context)
            {
                RefuseAssertion(context, context.Request);
                return default;
            }
        }

        public sealed class ValidateAuthentication(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ValidateRevocationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateRevocationRequestContext, ValidateAuthentication>(
                    ValidateClientCredentialsParameters.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateRevocationRequestContext context)
            {
                var stage = new ProcessAuthenticationContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage, remember: true))
                {
                    context.Principal = stage.GenericTokenPrincipal;
                }
            }
        }

        public sealed class ValidateEndpointPermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateRevocationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateRevocationRequestContext, ValidateEndpointPermissions>(
                    ValidateAuthentication.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateRevocationRequestContext context)
                => RefuseEndpointAsync(applications, context, context.ClientId, Permissions.Endpoints.Revocation);
        }

        public sealed class ValidateTokenType : IOpenIddictServerHandler<ValidateRevocationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateRevocationRequestContext, ValidateTokenType>(
                    ValidateEndpointPermissions.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateRevocationRequestContext context)
            {
                if (context.Principal!.GetTokenType() is not (TokenTypeHints.AccessToken or TokenTypeHints.RefreshToken))
                {
                    context.Refuse(Errors.UnsupportedTokenType, "Only access and refresh tokens can be revoked.");
                }

                return default;
            }
        }

        public sealed class ValidateAuthorizedParty : IOpenIddictServerHandler<ValidateRevocationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateRevocationRequestContext, ValidateAuthorizedParty>(ValidateTokenType.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateRevocationRequestContext context)
            {
                if (!string.IsNullOrEmpty(context.ClientId) && !IsForClient(context.Principal!, context.ClientId))
                {
                    context.Refuse(Errors.InvalidToken, "The token was given to another client.");
                }

                return default;
            }
        }

        public sealed class AttachPrincipal : IOpenIddictServerHandler<HandleRevocationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleRevocationRequestContext, AttachPrincipal>(int.MinValue + 100_000);

            public ValueTask HandleAsync(HandleRevocationRequestContext context)
            {
                context.Principal ??= context.Transaction.Recall<ValidateRevocationRequestContext>()?.Principal!;
                return default;
            }
        }

        public sealed class RevokeToken(IOpenIddictTokenManager tokens) : IOpenIddictServerHandler<HandleRevocationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<HandleRevocationRequestContext, RevokeToken>(
                    AttachPrincipal.Descriptor.Order + 1_000, typeof(RequireTokenStorageEnabled));

            public async ValueTask HandleAsync(HandleRevocationRequestContext context)
            {
                if (context.Principal.GetTokenId() is not { Length: > 0 } identifier
                    || await tokens.FindByIdAsync(identifier, context.CancellationToken) is not { } entry
                    || !await tokens.TryRevokeAsync(entry, context.CancellationToken))
                {
                    context.Refuse(Errors.UnsupportedTokenType, "The token cannot be revoked.");
                }
            }
        }

        /// <summary>A token that is not valid needs no revocation, and nothing is said about the tokens of others.</summary>
        public sealed class NormalizeErrorResponse : IOpenIddictServerHandler<ApplyRevocationResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyRevocationResponseContext, NormalizeErrorResponse>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ApplyRevocationResponseContext context)
            {
                if (context.Error is Errors.InvalidToken)
                {
                    context.Response.Error = context.Response.ErrorDescription = context.Response.ErrorUri = null;
                }

                return default;
            }
        }
    }
}
