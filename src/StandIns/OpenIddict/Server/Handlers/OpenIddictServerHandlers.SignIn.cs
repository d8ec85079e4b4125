using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlerFilters;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    private static ImmutableArray<OpenIddictServerHandlerDescriptor> SignInSteps =>
    [
        ValidateSignInDemand.Descriptor,
        RedeemTokenEntry.Descriptor,
        RestoreInternalClaims.Descriptor,
        AttachHostProperties.Descriptor,
        AttachDefaultScopes.Descriptor,
        AttachDefaultPresenters.Descriptor,
        InferResources.Descriptor,
        EvaluateGeneratedTokens.Descriptor,
        AttachAuthorization.Descriptor,
        PrepareAccessTokenPrincipal.Descriptor,
        PrepareAuthorizationCodePrincipal.Descriptor,
        PrepareRefreshTokenPrincipal.Descriptor,
        PrepareIdentityTokenPrincipal.Descriptor,

        // Of the same order as the first of the next group: the application's parameters come first in the response.
        AttachCustomSignInParameters.Descriptor,
        GenerateAccessToken.Descriptor,
        GenerateAuthorizationCode.Descriptor,
        GenerateRefreshToken.Descriptor,
        AttachTokenDigests.Descriptor,
        GenerateIdentityToken.Descriptor,
        AttachSignInParameters.Descriptor,
    ];

    /// <summary>Refuses, as the programmer's mistake, a principal that tokens cannot be made of.</summary>
    public sealed class ValidateSignInDemand : IOpenIddictServerHandler<ProcessSignInContext>
    {
        private static readonly HashSet<string> SingleTexts = new(StringComparer.Ordinal)
        {
            Claims.AuthenticationContextReference, Claims.Subject, Claims.Private.AuthorizationId, Claims.Private.CreationDate,
            Claims.Private.ExpirationDate, Claims.Private.TokenId,
        };

        private static readonly HashSet<string> TextLists = new(StringComparer.Ordinal)
        {
            Claims.AuthenticationMethodReference, Claims.Private.Audience, Claims.Private.Presenter, Claims.Private.Resource,
        };

        private static readonly HashSet<string> Integers = new(StringComparer.Ordinal)
        {
            Claims.AuthenticationTime, Claims.Private.AccessTokenLifetime, Claims.Private.AuthorizationCodeLifetime,
            Claims.Private.IdentityTokenLifetime, Claims.Private.RefreshTokenLifetime,
        };

        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, ValidateSignInDemand>(int.MinValue + 100_000);

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            if (context.EndpointType is not (OpenIddictServerEndpointType.Authorization or OpenIddictServerEndpointType.Token))
            {
                throw new InvalidOperationException("The server's scheme can sign in at the authorization and token endpoints only.");
            }

            if (context.Principal is not { Identity: ClaimsIdentity { IsAuthenticated: true } })
            {
                throw new InvalidOperationException(
                    "The principal to sign in has no authenticated identity: give its identity an authentication type.");
            }

            foreach (var group in context.Principal.Claims.GroupBy(static claim => claim.Type, StringComparer.Ordinal))
            {
                if (!HasValidTypes(group.Key, [.. group]))
                {
                    throw new InvalidOperationException($"The claim '{group.Key}' occurs too often or has the wrong value type.");
                }
            }

            return string.IsNullOrEmpty(context.Principal.GetClaim(Claims.Subject))
                ? throw new InvalidOperationException($"The principal to sign in has no '{Claims.Subject}' claim.")
                : default;
        }

        private static bool HasValidTypes(string type, Claim[] claims)
            => SingleTexts.Contains(type) ? claims is [{ ValueType: ClaimValueTypes.String }]
                : TextLists.Contains(type) ? Array.TrueForAll(claims, static claim => claim.ValueType is ClaimValueTypes.String) || IsTextArray(claims)
                : !Integers.Contains(type) || claims is
                [
                {
                    ValueType: ClaimValueTypes.Integer or ClaimValueTypes.Integer32 or ClaimValueTypes.Integer64
                            or ClaimValueTypes.UInteger32 or ClaimValueTypes.UInteger64 or ClaimValueTypes.Double
                },
                ];

        private static bool IsTextArray(Claim[] claims)
        {
            if (claims is not [{ ValueType: JsonClaimValueTypes.JsonArray } claim])
            {
                return false;
            }

            using var document = JsonDocument.Parse(claim.Value);
            return document.RootElement.ValueKind is JsonValueKind.Array
                && document.RootElement.EnumerateArray().All(static element => element.ValueKind is JsonValueKind.String);
        }
    }

    /// <summary>Marks the code or refresh token as used: a code can only be used once, even when two requests race.</summary>
    public sealed class RedeemTokenEntry(IOpenIddictTokenManager tokens) : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, RedeemTokenEntry>(
                ValidateSignInDemand.Descriptor.Order + 1_000, typeof(RequireTokenStorageEnabled));

        public async ValueTask HandleAsync(ProcessSignInContext context)
        {
            var refresh = context.EndpointType is OpenIddictServerEndpointType.Token && context.Request.IsRefreshTokenGrantType();
            if ((refresh && context.Options.DisableRollingRefreshTokens)
                || GrantPrincipal(context)?.GetTokenId() is not { Length: > 0 } identifier
                || await tokens.FindByIdAsync(identifier, context.CancellationToken) is not { } token)
            {
                return;
            }

            // A refresh token within its leeway is redeemed already, and that is no failure.
            if (!await tokens.TryRedeemAsync(token, context.CancellationToken) && !refresh)
            {
                context.Refuse(Errors.InvalidToken, "The authorization code was used before.");
            }
        }
    }

    /// <summary>Brings the private claims of the code or refresh token into the principal that the application built anew.</summary>
    public sealed class RestoreInternalClaims : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, RestoreInternalClaims>(RedeemTokenEntry.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            if (GrantPrincipal(context) is { } earlier)
            {
                var present = context.Principal!.Claims.Select(static claim => claim.Type).ToHashSet(StringComparer.Ordinal);
                ((ClaimsIdentity)context.Principal.Identity!).AddClaims(
                    [.. earlier.Claims.Where(claim => IsPrivate(claim) && !present.Contains(claim.Type))]);
            }

            return default;
        }
    }

    public sealed class AttachHostProperties : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, AttachHostProperties>(RestoreInternalClaims.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            context.Principal!.RemoveClaims(Claims.Private.HostProperties);
            if (context.Properties.Count > 0)
            {
                ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(new Claim(
                    Claims.Private.HostProperties, JsonSerializer.Serialize(context.Properties), JsonClaimValueTypes.Json));
            }

            return default;
        }
    }

    private static bool IsPrivate(Claim claim) => claim.Type.StartsWith(Claims.Prefixes.Private, StringComparison.OrdinalIgnoreCase);

    /// <summary>The principal of the code or refresh token that a token request came with.</summary>
    private static ClaimsPrincipal? GrantPrincipal(ProcessSignInContext context)
    {
        if (context.EndpointType is not OpenIddictServerEndpointType.Token
            || context.Transaction.Recall<ProcessAuthenticationContext>() is not { } authentication)
        {
            return null;
        }

        return context.Request.IsAuthorizationCodeGrantType() ? authentication.AuthorizationCodePrincipal
            : context.Request.IsRefreshTokenGrantType() ? authentication.RefreshTokenPrincipal : null;
    }
}
