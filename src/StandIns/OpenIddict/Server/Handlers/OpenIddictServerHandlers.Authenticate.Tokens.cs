using System.Security.Claims;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public sealed class ValidateAccessToken(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessAuthenticationContext, ValidateAccessToken>(ValidateClientSecret.Descriptor.Order + 1_000);

        public async ValueTask HandleAsync(ProcessAuthenticationContext context)
            => context.AccessTokenPrincipal = context.ValidateAccessToken
                ? await ReadAsync(dispatcher, context, context.AccessToken, context.RejectAccessToken, TokenTypeHints.AccessToken)
                : context.AccessTokenPrincipal;
    }

    public sealed class ValidateAuthorizationCode(IOpenIddictServerDispatcher dispatcher)
        : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessAuthenticationContext, ValidateAuthorizationCode>(ValidateAccessToken.Descriptor.Order + 1_000);

        public async ValueTask HandleAsync(ProcessAuthenticationContext context)
            => context.AuthorizationCodePrincipal = context.ValidateAuthorizationCode
                ? await ReadAsync(
                    dispatcher, context, context.AuthorizationCode, context.RejectAuthorizationCode, TokenTypeHints.AuthorizationCode)
                : context.AuthorizationCodePrincipal;
    }

    /// <summary>The token of an introspection or revocation request, which may be of any type.</summary>
    public sealed class ValidateGenericToken(IOpenIddictServerDispatcher dispatcher)
        : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessAuthenticationContext, ValidateGenericToken>(ValidateAuthorizationCode.Descriptor.Order + 2_000);

        public async ValueTask HandleAsync(ProcessAuthenticationContext context)
            => context.GenericTokenPrincipal = context.ValidateGenericToken
                ? await ReadAsync(dispatcher, context, context.GenericToken, context.RejectGenericToken,
                    TokenTypeHints.AccessToken, TokenTypeHints.AuthorizationCode, TokenTypeHints.IdToken, TokenTypeHints.RefreshToken)
                : context.GenericTokenPrincipal;
    }

    public sealed class ValidateIdentityToken(IOpenIddictServerDispatcher dispatcher)
        : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessAuthenticationContext, ValidateIdentityToken>(ValidateGenericToken.Descriptor.Order + 1_000);

        public async ValueTask HandleAsync(ProcessAuthenticationContext context)
            => context.IdentityTokenPrincipal = context.ValidateIdentityToken
                ? await ReadAsync(dispatcher, context, context.IdentityToken, context.RejectIdentityToken, TokenTypeHints.IdToken)
                : context.IdentityTokenPrincipal;
    }

    public sealed class ValidateRefreshToken(IOpenIddictServerDispatcher dispatcher)
        : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessAuthenticationContext, ValidateRefreshToken>(ValidateIdentityToken.Descriptor.Order + 1_000);

        public async ValueTask HandleAsync(ProcessAuthenticationContext context)
            => context.RefreshTokenPrincipal = context.ValidateRefreshToken
                ? await ReadAsync(dispatcher, context, context.RefreshToken, context.RejectRefreshToken, TokenTypeHints.RefreshToken)
                : context.RefreshTokenPrincipal;
    }

    private static async ValueTask<ClaimsPrincipal?> ReadAsync(
        IOpenIddictServerDispatcher dispatcher, ProcessAuthenticationContext context, string? token, bool reject, params string[] types)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        var stage = new ValidateTokenContext(context.Transaction)
        {
            Token = token,
            TokenTypeHint = context.GenericTokenTypeHint,

            // An ID token as a hint may be old: it only says who is meant.
            DisableLifetimeValidation = types is [TokenTypeHints.IdToken],
        };
        stage.ValidTokenTypes.UnionWith(types);

        await dispatcher.DispatchAsync(stage);
        switch (stage)
        {
            case { IsRequestHandled: true }:
                context.HandleRequest();
                return null;

            case { IsRequestSkipped: true }:
                context.SkipRequest();
                return null;

            case { IsRejected: true }:
                if (reject)
                {
                    context.Reject(stage.Error ?? Errors.InvalidRequest, stage.ErrorDescription, stage.ErrorUri);
                }

                return null;

            default:
                return stage.Principal;
        }
    }
}
