using System.Collections.Immutable;
using System.Text.Json;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    private static ImmutableArray<OpenIddictServerHandlerDescriptor> AuthenticationSteps =>
    [
        ValidateAuthenticationDemand.Descriptor,
        EvaluateValidatedTokens.Descriptor,
        ResolveValidatedTokens.Descriptor,
        ValidateRequiredTokens.Descriptor,
        ValidateClientId.Descriptor,
        ValidateClientType.Descriptor,
        ValidateClientSecret.Descriptor,
        ValidateAccessToken.Descriptor,
        ValidateAuthorizationCode.Descriptor,
        ValidateGenericToken.Descriptor,
        ValidateIdentityToken.Descriptor,
        ValidateRefreshToken.Descriptor,
        ResolveHostAuthenticationProperties.Descriptor,
    ];

    public sealed class ValidateAuthenticationDemand : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessAuthenticationContext, ValidateAuthenticationDemand>(int.MinValue + 100_000);

        public ValueTask HandleAsync(ProcessAuthenticationContext context)
            => context.EndpointType is OpenIddictServerEndpointType.Unknown or OpenIddictServerEndpointType.Configuration
                or OpenIddictServerEndpointType.JsonWebKeySet
                ? throw new InvalidOperationException("The server's scheme authenticates requests to its own endpoints only.")
                : default;
    }

    /// <summary>Which tokens this request must or may carry, and whether a bad one ends it.</summary>
    public sealed class EvaluateValidatedTokens : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessAuthenticationContext, EvaluateValidatedTokens>(
                ValidateAuthenticationDemand.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessAuthenticationContext context)
        {
            var token = context.EndpointType is OpenIddictServerEndpointType.Token;

            context.ExtractAccessToken = context.RequireAccessToken = context.ValidateAccessToken = context.RejectAccessToken
                = context.EndpointType is OpenIddictServerEndpointType.UserInfo;

            context.ExtractAuthorizationCode = context.RequireAuthorizationCode = context.ValidateAuthorizationCode
                = context.RejectAuthorizationCode = token && context.Request.IsAuthorizationCodeGrantType();

            context.ExtractGenericToken = context.RequireGenericToken = context.ValidateGenericToken = context.RejectGenericToken
                = context.EndpointType is OpenIddictServerEndpointType.Introspection or OpenIddictServerEndpointType.Revocation;

            context.ExtractRefreshToken = context.RequireRefreshToken = context.ValidateRefreshToken = context.RejectRefreshToken
                = token && context.Request.IsRefreshTokenGrantType();

            // A hint: neither required nor fatal when it is bad.
            context.ExtractIdentityToken = context.ValidateIdentityToken
                = context.EndpointType is OpenIddictServerEndpointType.Authorization or OpenIddictServerEndpointType.EndSession;
            context.RequireIdentityToken = context.RejectIdentityToken = false;

            return default;
        }
    }

    public sealed class ResolveValidatedTokens : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessAuthenticationContext, ResolveValidatedTokens>(EvaluateValidatedTokens.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessAuthenticationContext context)
        {
            var request = context.Request;
            context.AccessToken = context.ExtractAccessToken ? request.AccessToken : null;
            context.AuthorizationCode = context.ExtractAuthorizationCode ? request.Code : null;
            context.GenericToken = context.ExtractGenericToken ? request.Token : null;
            context.GenericTokenTypeHint = context.ExtractGenericToken ? request.TokenTypeHint : null;
            context.IdentityToken = context.ExtractIdentityToken ? request.IdTokenHint : null;
            context.RefreshToken = context.ExtractRefreshToken ? request.RefreshToken : null;
            return default;
        }
    }

    public sealed class ValidateRequiredTokens : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        // The gap is the real library's: handlers that take tokens from elsewhere fit in.
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessAuthenticationContext, ValidateRequiredTokens>(ResolveValidatedTokens.Descriptor.Order + 50_000);

        public ValueTask HandleAsync(ProcessAuthenticationContext context)
        {
            if ((context.RequireAccessToken && string.IsNullOrEmpty(context.AccessToken))
                || (context.RequireAuthorizationCode && string.IsNullOrEmpty(context.AuthorizationCode))
                || (context.RequireGenericToken && string.IsNullOrEmpty(context.GenericToken))
                || (context.RequireIdentityToken && string.IsNullOrEmpty(context.IdentityToken))
                || (context.RequireRefreshToken && string.IsNullOrEmpty(context.RefreshToken)))
            {
                context.Refuse(Errors.MissingToken, "The request carries no token.");
            }

            return default;
        }
    }

    /// <summary>Gives the application back the properties it signed in with.</summary>
    public sealed class ResolveHostAuthenticationProperties : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessAuthenticationContext, ResolveHostAuthenticationProperties>(
                ValidateRefreshToken.Descriptor.Order + 2_000);

        public ValueTask HandleAsync(ProcessAuthenticationContext context)
        {
            var json = (context.AuthorizationCodePrincipal ?? context.RefreshTokenPrincipal)?.GetClaim(Claims.Private.HostProperties);
            if (!string.IsNullOrEmpty(json))
            {
                using var document = JsonDocument.Parse(json);
                foreach (var property in document.RootElement.EnumerateObject())
                {
                    context.Properties[property.Name] = property.Value.GetString();
                }
            }

            return default;
        }
    }
}
