using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlerFilters;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public sealed class AttachCustomSignInParameters : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, AttachCustomSignInParameters>(100_000);

        public ValueTask HandleAsync(ProcessSignInContext context) => AttachAsync(context.Response, context.Parameters);
    }

    public sealed class GenerateAccessToken(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, GenerateAccessToken>(100_000, typeof(RequireAccessTokenGenerated));

        public async ValueTask HandleAsync(ProcessSignInContext context) => context.AccessToken = await GenerateAsync(
            dispatcher, context, context.AccessTokenPrincipal, TokenTypeHints.AccessToken, context.Options.UseReferenceAccessTokens);
    }

    /// <summary>Writes the code: its payload stays here, the client gets a reference.</summary>
    public sealed class GenerateAuthorizationCode(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, GenerateAuthorizationCode>(
                GenerateAccessToken.Descriptor.Order + 1_000, typeof(RequireAuthorizationCodeGenerated));

        public async ValueTask HandleAsync(ProcessSignInContext context) => context.AuthorizationCode = await GenerateAsync(
            dispatcher, context, context.AuthorizationCodePrincipal, TokenTypeHints.AuthorizationCode, !context.Options.DisableTokenStorage);
    }

    public sealed class GenerateRefreshToken(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, GenerateRefreshToken>(
                GenerateAuthorizationCode.Descriptor.Order + 2_000, typeof(RequireRefreshTokenGenerated));

        public async ValueTask HandleAsync(ProcessSignInContext context) => context.RefreshToken = await GenerateAsync(
            dispatcher, context, context.RefreshTokenPrincipal, TokenTypeHints.RefreshToken, context.Options.UseReferenceRefreshTokens);
    }

    /// <summary>Binds the ID token to the access token beside it (OpenID Connect Core 1.0, 3.1.3.6).</summary>
    public sealed class AttachTokenDigests : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, AttachTokenDigests>(
                GenerateRefreshToken.Descriptor.Order + 3_000, typeof(RequireIdentityTokenGenerated));

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            var algorithm = context.Options.SigningCredentials.First(static credentials => credentials.Key is AsymmetricSecurityKey).Algorithm;
            Bind(context.IdentityTokenPrincipal!, Claims.AccessTokenHash, algorithm, context.AccessToken);
            Bind(context.IdentityTokenPrincipal!, Claims.CodeHash, algorithm, context.AuthorizationCode);
            return default;
        }

        private static void Bind(ClaimsPrincipal principal, string claim, string algorithm, string? token)
        {
            if (!string.IsNullOrEmpty(token))
            {
                var hash = CryptographicOperations.HashData(JsonWebSignature.Hash(algorithm), Encoding.ASCII.GetBytes(token));
                principal.SetClaim(claim, Base64Url.EncodeToString(hash.AsSpan(0, hash.Length / 2)));
            }
        }
    }

    public sealed class GenerateIdentityToken(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, GenerateIdentityToken>(
                AttachTokenDigests.Descriptor.Order + 2_000, typeof(RequireIdentityTokenGenerated));

        public async ValueTask HandleAsync(ProcessSignInContext context) => context.IdentityToken = await GenerateAsync(
            dispatcher, context, context.IdentityTokenPrincipal, TokenTypeHints.IdToken, reference: false);
    }

    public sealed class AttachSignInParameters : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, AttachSignInParameters>(GenerateIdentityToken.Descriptor.Order + 2_000);

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            var response = context.Response;
            if (context.IncludeAccessToken)
            {
                response.AccessToken = context.AccessToken;
                response.TokenType = TokenTypes.Bearer;

                if (context.AccessTokenPrincipal?.GetExpirationDate() - context.Options.Now is { Ticks: > 0 } rest)
                {
                    response.ExpiresIn = (long)Math.Round(rest.TotalSeconds, MidpointRounding.AwayFromZero);
                }

                // RFC 6749, 5.1: the scopes are said when they differ from the request's; a code request names none.
                var scopes = context.AccessTokenPrincipal?.GetScopes().ToHashSet(StringComparer.Ordinal) ?? [];
                if (context.Request.IsAuthorizationCodeGrantType() || !scopes.SetEquals(context.Request.GetScopes()))
                {
                    response.Scope = string.Join(' ', scopes);
                }
            }

            if (context.IncludeAuthorizationCode)
            {
                response.Code = context.AuthorizationCode;
            }

            if (context.IncludeIdentityToken)
            {
                response.IdToken = context.IdentityToken;
            }

            if (context.IncludeRefreshToken)
            {
                response.RefreshToken = context.RefreshToken;
            }

            return default;
        }
    }

    private static async ValueTask<string?> GenerateAsync(
        IOpenIddictServerDispatcher dispatcher, ProcessSignInContext context, ClaimsPrincipal? principal, string type, bool reference)
    {
        var stage = new GenerateTokenContext(context.Transaction)
        {
            ClientId = context.ClientId,
            CreateTokenEntry = !context.Options.DisableTokenStorage,
            IsReferenceToken = reference,
            PersistTokenPayload = reference,
            Principal = principal ?? throw new InvalidOperationException($"No principal was prepared for the token of type '{type}'."),
            TokenFormat = TokenFormats.Jwt,
            TokenType = type,
        };

        return await dispatcher.RunAsync(context, stage) ? stage.Token : null;
    }
}
