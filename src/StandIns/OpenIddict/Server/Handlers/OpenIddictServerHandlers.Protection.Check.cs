using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlerFilters;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Protection
    {
        /// <summary>Finds the token's entry: what it says about dates, type and authorization wins over the token.</summary>
        public sealed class RestoreTokenEntryProperties(IOpenIddictTokenManager tokens) : IOpenIddictServerHandler<ValidateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenContext, RestoreTokenEntryProperties>(
                    MapInternalClaims.Descriptor.Order + 1_000, typeof(RequireTokenStorageEnabled));

            public async ValueTask HandleAsync(ValidateTokenContext context)
            {
                if (context.DisableEntryValidation || context.Principal is not { } principal
                    || principal.GetTokenId() is not { Length: > 0 } identifier)
                {
                    return;
                }

                var cancellation = context.CancellationToken;
                if (await tokens.FindByIdAsync(identifier, cancellation) is not { } entry)
                {
                    context.Refuse(Errors.InvalidToken, $"The {Name(principal.GetTokenType())} is invalid.");
                    return;
                }

                context.TokenEntry = entry;
                context.TokenId = await tokens.GetIdAsync(entry, cancellation);
                context.AuthorizationId = await tokens.GetAuthorizationIdAsync(entry, cancellation);
                principal.SetCreationDate(await tokens.GetCreationDateAsync(entry, cancellation))
                    .SetExpirationDate(await tokens.GetExpirationDateAsync(entry, cancellation))
                    .SetAuthorizationId(context.AuthorizationId)
                    .SetTokenId(context.TokenId)
                    .SetTokenType(await tokens.GetTypeAsync(entry, cancellation));
            }
        }

        public sealed class ValidatePrincipal : IOpenIddictServerHandler<ValidateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenContext, ValidatePrincipal>(RestoreTokenEntryProperties.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenContext context)
            {
                if (context.Principal is not { } principal)
                {
                    context.Refuse(Errors.InvalidToken, $"The {Expected(context)} is invalid.");
                    return default;
                }

                var type = principal.GetTokenType();
                return !string.IsNullOrEmpty(type) && (context.ValidTokenTypes.Count is 0 || context.ValidTokenTypes.Contains(type))
                    ? default
                    : throw new InvalidOperationException($"A token of type '{type}' came through where none is expected.");
            }
        }

        public sealed class ValidateExpirationDate : IOpenIddictServerHandler<ValidateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateTokenContext, ValidateExpirationDate>(ValidatePrincipal.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateTokenContext context)
            {
                if (!context.DisableLifetimeValidation && context.Principal!.GetExpirationDate() < context.Options.Now)
                {
                    context.Refuse(Errors.InvalidToken, $"The {Name(context.Principal!.GetTokenType())} has expired.");
                }

                return default;
            }
        }

        /// <summary>Refuses revoked tokens and used ones; a used one that comes back takes its whole family with it.</summary>
        public sealed class ValidateTokenEntry(IOpenIddictTokenManager tokens) : IOpenIddictServerHandler<ValidateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenContext, ValidateTokenEntry>(
                    ValidateExpirationDate.Descriptor.Order + 1_000, typeof(RequireTokenStorageEnabled));

            public async ValueTask HandleAsync(ValidateTokenContext context)
            {
                if (context.TokenEntry is not { } entry)
                {
                    return;
                }

                var name = Name(context.Principal!.GetTokenType());
                if (await tokens.HasStatusAsync(entry, Statuses.Redeemed, context.CancellationToken))
                {
                    if (context.Principal!.HasTokenType(TokenTypeHints.RefreshToken) && await IsWithinLeewayAsync(context, entry))
                    {
                        return;
                    }

                    if (context.AuthorizationId is { Length: > 0 } authorization)
                    {
                        var count = await tokens.RevokeByAuthorizationIdAsync(authorization, context.CancellationToken);
                        Log.Replayed(context.Logger, authorization, count);
                    }

                    context.Refuse(Errors.InvalidToken, $"The {name} was used before.");
                }
                else if (!await tokens.HasStatusAsync(entry, Statuses.Valid, context.CancellationToken))
                {
                    context.Refuse(Errors.InvalidToken, $"The {name} is no longer valid.");
                }
            }

            private async ValueTask<bool> IsWithinLeewayAsync(ValidateTokenContext context, object entry)
                => context.Options.RefreshTokenReuseLeeway is { } leeway
                    && (await tokens.GetRedemptionDateAsync(entry, context.CancellationToken) is not { } redeemed
                        || context.Options.Now < redeemed + leeway);
        }

        public sealed class ValidateAuthorizationEntry(IOpenIddictAuthorizationManager authorizations)
            : IOpenIddictServerHandler<ValidateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateTokenContext, ValidateAuthorizationEntry>(
                    ValidateTokenEntry.Descriptor.Order + 1_000, typeof(RequireAuthorizationStorageEnabled));

            public async ValueTask HandleAsync(ValidateTokenContext context)
            {
                if (context.AuthorizationId is not { Length: > 0 } identifier)
                {
                    return;
                }

                if (await authorizations.FindByIdAsync(identifier, context.CancellationToken) is not { } authorization
                    || !await authorizations.HasStatusAsync(authorization, Statuses.Valid, context.CancellationToken))
                {
                    context.Refuse(Errors.InvalidToken, $"The authorization behind the {Name(context.Principal!.GetTokenType())} no longer holds.");
                }
            }
        }
    }
}
