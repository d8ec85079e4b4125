using System.Collections.Immutable;
using System.Globalization;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlerFilters;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>Tokens: written and read.</summary>
    public static partial class Protection
    {
        public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
        [
            ValidateReferenceTokenIdentifier.Descriptor,
            ValidateIdentityModelToken.Descriptor,
            MapInternalClaims.Descriptor,
            RestoreTokenEntryProperties.Descriptor,
            ValidatePrincipal.Descriptor,
            ValidateExpirationDate.Descriptor,
            ValidateTokenEntry.Descriptor,
            ValidateAuthorizationEntry.Descriptor,
            AttachSecurityCredentials.Descriptor,
            CreateTokenEntry.Descriptor,
            GenerateIdentityModelToken.Descriptor,
            AttachTokenPayload.Descriptor,
        ];

        /// <summary>Finds the payload behind a reference.</summary>
        public sealed class ValidateReferenceTokenIdentifier(IOpenIddictTokenManager tokens)
            : IOpenIddictServerHandler<ValidateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenContext, ValidateReferenceTokenIdentifier>(
                    int.MinValue + 102_000, typeof(RequireTokenStorageEnabled));

            public async ValueTask HandleAsync(ValidateTokenContext context)
            {
                if (TokenFormat.CanRead(context.Token)
                    || await tokens.FindByReferenceIdAsync(context.Token, context.CancellationToken) is not { } entry)
                {
                    return;
                }

                if (context.ValidTokenTypes.Count > 0
                    && !await tokens.HasTypeAsync(entry, [.. context.ValidTokenTypes], context.CancellationToken))
                {
                    context.Refuse(Errors.InvalidToken, $"The {Expected(context)} is invalid.");
                    return;
                }

                context.Token = await tokens.GetPayloadAsync(entry, context.CancellationToken)
                    ?? throw new InvalidOperationException("The entry of a reference token has no payload.");
                context.TokenId = await tokens.GetIdAsync(entry, context.CancellationToken);
                context.IsReferenceToken = true;
            }
        }

        /// <summary>Checks signature, issuer and type, and takes the claims out.</summary>
        public sealed class ValidateIdentityModelToken : IOpenIddictServerHandler<ValidateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenContext, ValidateIdentityModelToken>(
                    ValidateReferenceTokenIdentifier.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenContext context)
            {
                if (context.Principal is not null || !TokenFormat.CanRead(context.Token))
                {
                    return default;
                }

                var (principal, fault) = TokenFormat.Read(
                    context.Token, context.Options, context.Options.Issuer ?? context.BaseUri, context.ValidTokenTypes);
                if (principal is null)
                {
                    context.Refuse(Errors.InvalidToken, fault switch
                    {
                        TokenFault.OtherType => $"The token is not the expected {Expected(context)}.",
                        TokenFault.OtherIssuer => "The token is from another issuer.",
                        TokenFault.UnknownKey => "The token is signed with an unknown key.",
                        TokenFault.BadSignature => "The token's signature is wrong.",
                        _ => $"The {Expected(context)} is invalid.",
                    });
                    return default;
                }

                context.Principal = principal;
                return default;
            }
        }

        /// <summary>Brings the registered claims of a JWT into the server's private ones.</summary>
        public sealed class MapInternalClaims : IOpenIddictServerHandler<ValidateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenContext, MapInternalClaims>(ValidateIdentityModelToken.Descriptor.Order + 2_000);

            public ValueTask HandleAsync(ValidateTokenContext context)
            {
                if (context.Principal is not { } principal)
                {
                    return default;
                }

                if (!principal.HasClaim(Claims.Private.CreationDate))
                {
                    principal.SetCreationDate(Date(principal.GetClaim(Claims.IssuedAt)));
                }

                if (!principal.HasClaim(Claims.Private.ExpirationDate))
                {
                    principal.SetExpirationDate(Date(principal.GetClaim(Claims.ExpiresAt)));
                }

                if (!principal.HasClaim(Claims.Private.Audience))
                {
                    principal.SetAudiences(principal.GetClaims(Claims.Audience));
                }

                if (!principal.HasClaim(Claims.Private.Presenter)
                    && (principal.GetClaim(Claims.AuthorizedParty) ?? principal.GetClaim(Claims.ClientId)) is { Length: > 0 } presenter)
                {
                    principal.SetPresenters(presenter);
                }

                if (!principal.HasClaim(Claims.Private.Scope))
                {
                    var scopes = string.Join(' ', principal.GetClaims(Claims.Scope));
                    principal.SetScopes(scopes.Split(Separators.Space, StringSplitOptions.RemoveEmptyEntries));
                }

                return default;
            }

            private static DateTimeOffset? Date(string? seconds)
                => long.TryParse(seconds, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
                    ? DateTimeOffset.FromUnixTimeSeconds(value)
                    : null;
        }

        /// <summary>What a refusal calls the token that was expected.</summary>
        private static string Expected(ValidateTokenContext context)
            => context.ValidTokenTypes.Count is 1 ? Name(context.ValidTokenTypes.First()) : "token";

        private static string Name(string? type) => type switch
        {
            TokenTypeHints.AuthorizationCode => "authorization code",
            TokenTypeHints.RefreshToken => "refresh token",
            TokenTypeHints.AccessToken => "access token",
            TokenTypeHints.IdToken => "ID token",
            _ => "token",
        };
    }
}
