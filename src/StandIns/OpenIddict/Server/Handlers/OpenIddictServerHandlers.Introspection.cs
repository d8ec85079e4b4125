using System.Collections.Immutable;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>The introspection endpoint (RFC 7662).</summary>
    public static partial class Introspection
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
            AttachMetadataClaims.Descriptor,
            AttachApplicationClaims.Descriptor,
            NormalizeErrorResponse.Descriptor,
        ];

        public sealed class ValidateTokenParameter : IOpenIddictServerHandler<ValidateIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateIntrospectionRequestContext, ValidateTokenParameter>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ValidateIntrospectionRequestContext context)
            {
                if (string.IsNullOrEmpty(context.Request.Token))
                {
                    context.RefuseMissing(Parameters.Token);
                }

                return default;
            }
        }

        public sealed class ValidateClientCredentialsParameters : IOpenIddictServerHandler<ValidateIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateIntrospectionRequestContext, ValidateClientCredentialsParameters>(
                    ValidateTokenParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateIntrospectionRequestContext context)
            {
                RefuseAssertion(context, context.Request);
                return default;
            }
        }

        public sealed class ValidateAuthentication(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ValidateIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateIntrospectionRequestContext, ValidateAuthentication>(
                    ValidateClientCredentialsParameters.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateIntrospectionRequestContext context)
            {
                var stage = new ProcessAuthenticationContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage, remember: true))
                {
                    context.Principal = stage.GenericTokenPrincipal;
                }
            }
        }

        public sealed class ValidateEndpointPermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateIntrospectionRequestContext, ValidateEndpointPermissions>(
                    ValidateAuthentication.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateIntrospectionRequestContext context)
                => RefuseEndpointAsync(applications, context, context.ClientId, Permissions.Endpoints.Introspection);
        }

        public sealed class ValidateTokenType : IOpenIddictServerHandler<ValidateIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateIntrospectionRequestContext, ValidateTokenType>(
                    ValidateEndpointPermissions.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateIntrospectionRequestContext context)
            {
                if (context.Principal!.GetTokenType() is not (TokenTypeHints.AccessToken or TokenTypeHints.RefreshToken))
                {
                    context.Refuse(Errors.UnsupportedTokenType, "Only access and refresh tokens can be introspected.");
                }

                return default;
            }
        }

        public sealed class ValidateAuthorizedParty : IOpenIddictServerHandler<ValidateIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateIntrospectionRequestContext, ValidateAuthorizedParty>(
                    ValidateTokenType.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateIntrospectionRequestContext context)
            {
                if (!string.IsNullOrEmpty(context.ClientId) && !IsForClient(context.Principal!, context.ClientId))
                {
                    context.Refuse(Errors.InvalidToken, "The token was given to another client.");
                }

                return default;
            }
        }
    }
}
