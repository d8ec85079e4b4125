using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Exchange
    {
        public sealed class ValidateScopes(IOpenIddictScopeManager scopes) : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenRequestContext, ValidateScopes>(ValidateScopeParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context) => RefuseUnknownScopesAsync(scopes, context, context.Request);
        }

        public sealed class ValidateAuthentication(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenRequestContext, ValidateAuthentication>(ValidateScopes.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                var stage = new ProcessAuthenticationContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage, remember: true))
                {
                    context.Principal = context.Request.IsAuthorizationCodeGrantType() ? stage.AuthorizationCodePrincipal
                        : context.Request.IsRefreshTokenGrantType() ? stage.RefreshTokenPrincipal : null;
                }
            }
        }

        public sealed class ValidateEndpointPermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenRequestContext, ValidateEndpointPermissions>(ValidateAuthentication.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
                => RefuseEndpointAsync(applications, context, context.ClientId, Permissions.Endpoints.Token);
        }

        public sealed class ValidateGrantTypePermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenRequestContext, ValidateGrantTypePermissions>(
                    ValidateEndpointPermissions.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (context.Options.IgnoreGrantTypePermissions || string.IsNullOrEmpty(context.ClientId))
                {
                    return;
                }

                var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
                if (!await applications.HasPermissionAsync(
                    application, Permissions.Prefixes.GrantType + context.Request.GrantType, context.CancellationToken))
                {
                    context.Refuse(Errors.UnauthorizedClient, "The client may not use this grant type.");
                }
                else if (context.Request.HasScope(Scopes.OfflineAccess)
                    && !await applications.HasPermissionAsync(application, Permissions.GrantTypes.RefreshToken, context.CancellationToken))
                {
                    context.Refuse(Errors.InvalidRequest, "The client may not ask for 'offline_access'.");
                }
            }
        }

        public sealed class ValidateScopePermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenRequestContext, ValidateScopePermissions>(
                    ValidateGrantTypePermissions.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
                => RefuseForbiddenScopesAsync(applications, context, context.ClientId, context.Request);
        }

        public sealed class ValidateProofKeyForCodeExchangeRequirement(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenRequestContext, ValidateProofKeyForCodeExchangeRequirement>(
                    ValidateScopePermissions.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (!context.Request.IsAuthorizationCodeGrantType() || !string.IsNullOrEmpty(context.Request.CodeVerifier)
                    || string.IsNullOrEmpty(context.ClientId))
                {
                    return;
                }

                var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
                if (await applications.HasRequirementAsync(
                    application, Requirements.Features.ProofKeyForCodeExchange, context.CancellationToken))
                {
                    context.RefuseMissing(Parameters.CodeVerifier);
                }
            }
        }

        /// <summary>A code or refresh token belongs to the client that got it.</summary>
        public sealed class ValidatePresenters : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidatePresenters>(
                    ValidateProofKeyForCodeExchangeRequirement.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (context.Principal?.GetPresenters() is { Length: > 0 } presenters
                    && (string.IsNullOrEmpty(context.ClientId) || !presenters.Contains(context.ClientId)))
                {
                    context.Refuse(Errors.InvalidGrant, "The code or refresh token was given to another client.");
                }

                return default;
            }
        }

        public sealed class ValidateRedirectUri : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateRedirectUri>(ValidatePresenters.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (!context.Request.IsAuthorizationCodeGrantType()
                    || context.Principal!.GetClaim(Claims.Private.RedirectUri) is not { Length: > 0 } expected)
                {
                    return default;
                }

                if (string.IsNullOrEmpty(context.Request.RedirectUri))
                {
                    context.RefuseMissing(Parameters.RedirectUri);
                }
                else if (!string.Equals(expected, context.Request.RedirectUri, StringComparison.Ordinal))
                {
                    context.Refuse(Errors.InvalidGrant, "The 'redirect_uri' is not the one of the authorization request.");
                }

                return default;
            }
        }

        public sealed class ValidateCodeVerifier : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateCodeVerifier>(ValidateRedirectUri.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (!context.Request.IsAuthorizationCodeGrantType())
                {
                    return default;
                }

                var challenge = context.Principal!.GetClaim(Claims.Private.CodeChallenge);
                var verifier = context.Request.CodeVerifier;
                switch (string.IsNullOrEmpty(challenge), string.IsNullOrEmpty(verifier))
                {
                    case (true, false):
                        context.Refuse(Errors.InvalidRequest, "The authorization request had no 'code_challenge' for this 'code_verifier'.");
                        break;

                    case (false, true):
                        context.RefuseMissing(Parameters.CodeVerifier);
                        break;

                    case (false, false) when !Matches(context.Principal!.GetClaim(Claims.Private.CodeChallengeMethod), challenge!, verifier!):
                        context.RefuseInvalid(Parameters.CodeVerifier, Errors.InvalidGrant);
                        break;
                }

                return default;
            }

            // RFC 7636, 4.6.
            private static bool Matches(string? method, string challenge, string verifier)
            {
                var bytes = Encoding.ASCII.GetBytes(verifier);
                var computed = method is CodeChallengeMethods.Plain
                    ? bytes
                    : Encoding.ASCII.GetBytes(Base64Url.EncodeToString(SHA256.HashData(bytes)));
                return CryptographicOperations.FixedTimeEquals(computed, Encoding.ASCII.GetBytes(challenge));
            }
        }

        /// <summary>A refresh may ask for less than was granted, never for more.</summary>
        public sealed class ValidateGrantedScopes : IOpenIddictServerHandler<ValidateTokenRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenRequestContext, ValidateGrantedScopes>(ValidateCodeVerifier.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenRequestContext context)
            {
                if (context.Request.IsRefreshTokenGrantType() && !string.IsNullOrEmpty(context.Request.Scope)
                    && context.Request.GetScopes().Except(context.Principal!.GetScopes(), StringComparer.Ordinal).Any())
                {
                    context.RefuseInvalid(Parameters.Scope, Errors.InvalidGrant);
                }

                return default;
            }
        }
    }
}
