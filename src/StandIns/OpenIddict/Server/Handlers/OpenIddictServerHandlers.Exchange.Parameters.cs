using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Exchange
    {
        public sealed class ValidateGrantType : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateGrantType>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                var type = context.Request.GrantType;
                if (string.IsNullOrEmpty(type))
                {
                    context.RefuseMissing(Parameters.GrantType);
                }
                else if (!context.Options.GrantTypes.Contains(type))
                {
                    context.RefuseUnsupported(Parameters.GrantType, Errors.UnsupportedGrantType);
                }
                else if (context.Request.HasScope(Scopes.OfflineAccess) && !context.Options.GrantTypes.Contains(GrantTypes.RefreshToken))
                {
                    context.Refuse(Errors.InvalidRequest, "This server gives no refresh tokens, so 'offline_access' cannot be asked for.");
                }

                return default;
            }
        }

        public sealed class ValidateClientIdParameter : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateClientIdParameter>(ValidateGrantType.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (string.IsNullOrEmpty(context.ClientId) && string.IsNullOrEmpty((string?)context.Request[ClientAssertion])
                    && (context.Request.IsAuthorizationCodeGrantType() || context.Request.IsClientCredentialsGrantType()))
                {
                    context.RefuseMissing(Parameters.ClientId);
                }

                return default;
            }
        }

        public sealed class ValidateAuthorizationCodeParameter : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateAuthorizationCodeParameter>(
                    ValidateClientIdParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (context.Request.IsAuthorizationCodeGrantType() && string.IsNullOrEmpty(context.Request.Code))
                {
                    context.RefuseMissing(Parameters.Code);
                }

                return default;
            }
        }

        public sealed class ValidateClientCredentialsParameters : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateClientCredentialsParameters>(
                    ValidateAuthorizationCodeParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (RefuseAssertion(context, context.Request))
                {
                    return default;
                }

                if (context.Request.IsClientCredentialsGrantType() && string.IsNullOrEmpty(context.ClientSecret)
                    && string.IsNullOrEmpty((string?)context.Request[ClientAssertion]))
                {
                    context.Refuse(Errors.InvalidRequest, "The client credentials grant needs the client's secret.");
                }

                return default;
            }
        }

        public sealed class ValidateRefreshTokenParameter : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            // The device code's step has its place between these two in the real library.
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateRefreshTokenParameter>(
                    ValidateClientCredentialsParameters.Descriptor.Order + 2_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (context.Request.IsRefreshTokenGrantType() && string.IsNullOrEmpty(context.Request.RefreshToken))
                {
                    context.RefuseMissing(Parameters.RefreshToken);
                }

                return default;
            }
        }

        public sealed class ValidateProofKeyForCodeExchangeParameters : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            // The password grant's step has its place between these two in the real library.
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateProofKeyForCodeExchangeParameters>(
                    ValidateRefreshTokenParameter.Descriptor.Order + 2_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (context.Request.IsAuthorizationCodeGrantType() && context.Options.RequireProofKeyForCodeExchange
                    && string.IsNullOrEmpty(context.Request.CodeVerifier))
                {
                    context.RefuseMissing(Parameters.CodeVerifier);
                }

                return default;
            }
        }

        public sealed class ValidateScopeParameter : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateScopeParameter>(
                    ValidateRefreshTokenParameter.Descriptor.Order + 2_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (context.Request.IsAuthorizationCodeGrantType() && !string.IsNullOrEmpty(context.Request.Scope))
                {
                    context.Refuse(Errors.InvalidRequest, "The scopes of a code are those it was given for: leave 'scope' out.");
                }

                return default;
            }
        }
    }

    /// <summary>Assertions of a client are known of, but only to be refused.</summary>
    private static bool RefuseAssertion(BaseValidatingContext context, OpenIddictRequest request)
    {
        var (assertion, type) = ((string?)request[ClientAssertion], (string?)request[Parameters.ClientAssertionType]);
        if (string.IsNullOrEmpty(assertion) != string.IsNullOrEmpty(type))
        {
            context.Refuse(Errors.InvalidRequest, "A client assertion and its type belong together.");
        }
        else if (!string.IsNullOrEmpty(assertion) && !string.IsNullOrEmpty(request.ClientSecret))
        {
            context.Refuse(Errors.InvalidRequest, "A client must authenticate in one way only.");
        }
        else if (type is { Length: > 0 } and not "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        {
            context.RefuseUnsupported(Parameters.ClientAssertionType, Errors.InvalidClient);
        }

        return context.IsRejected;
    }
}
