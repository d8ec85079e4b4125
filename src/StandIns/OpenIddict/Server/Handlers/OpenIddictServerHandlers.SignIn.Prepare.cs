using System.Globalization;
using System.Security.Claims;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlerFilters;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>What goes into the access token: the subject, what the server needs, and claims that have it as their destination.</summary>
    public sealed class PrepareAccessTokenPrincipal(IOpenIddictApplicationManager applications)
        : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, PrepareAccessTokenPrincipal>(
                AttachAuthorization.Descriptor.Order + 1_000, typeof(RequireAccessTokenGenerated));

        public async ValueTask HandleAsync(ProcessSignInContext context)
        {
            var principal = CloneFor(context, Destinations.AccessToken, Claims.Private.Presenter, Claims.Private.Scope);
            var lifetime = context.Principal!.GetAccessTokenLifetime()
                ?? await LifetimeAsync(applications, context, Settings.TokenLifetimes.AccessToken)
                ?? context.Options.AccessTokenLifetime;

            Stamp(context, principal, lifetime);
            principal.SetAudiences(context.Principal!.GetResources());
            principal.SetClaim(Claims.ClientId, context.ClientId);

            // A refresh may ask for less than was granted.
            if (context.Request.IsRefreshTokenGrantType() && !string.IsNullOrEmpty(context.Request.Scope))
            {
                principal.SetScopes(context.Request.GetScopes().Intersect(context.Principal!.GetScopes(), StringComparer.Ordinal));
            }

            context.AccessTokenPrincipal = principal;
        }
    }

    /// <summary>What goes into the code: every claim, and what the token request will be checked against.</summary>
    public sealed class PrepareAuthorizationCodePrincipal(IOpenIddictApplicationManager applications)
        : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, PrepareAuthorizationCodePrincipal>(
                PrepareAccessTokenPrincipal.Descriptor.Order + 1_000, typeof(RequireAuthorizationCodeGenerated));

        public async ValueTask HandleAsync(ProcessSignInContext context)
        {
            var principal = context.Principal!.Clone(static claim => !IsOfOneToken(claim));
            var lifetime = context.Principal!.GetAuthorizationCodeLifetime()
                ?? await LifetimeAsync(applications, context, Settings.TokenLifetimes.AuthorizationCode)
                ?? context.Options.AuthorizationCodeLifetime;

            Stamp(context, principal, lifetime);
            principal.SetClaim(Claims.Private.RedirectUri, context.Request.RedirectUri);
            if (!string.IsNullOrEmpty(context.Request.CodeChallenge))
            {
                var method = context.Request.CodeChallengeMethod;
                principal.SetClaim(Claims.Private.CodeChallenge, context.Request.CodeChallenge);
                principal.SetClaim(Claims.Private.CodeChallengeMethod, string.IsNullOrEmpty(method) ? CodeChallengeMethods.Plain : method);
            }

            principal.SetClaim(Claims.Private.Nonce, context.Request.Nonce);
            context.AuthorizationCodePrincipal = principal;
        }
    }

    /// <summary>What goes into the refresh token: every claim.</summary>
    public sealed class PrepareRefreshTokenPrincipal(IOpenIddictApplicationManager applications)
        : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, PrepareRefreshTokenPrincipal>(
                PrepareAuthorizationCodePrincipal.Descriptor.Order + 2_000, typeof(RequireRefreshTokenGenerated));

        public async ValueTask HandleAsync(ProcessSignInContext context)
        {
            var principal = context.Principal!.Clone(static claim => !IsOfOneToken(claim));
            var lifetime = context.Principal!.GetRefreshTokenLifetime()
                ?? await LifetimeAsync(applications, context, Settings.TokenLifetimes.RefreshToken)
                ?? context.Options.RefreshTokenLifetime;

            Stamp(context, principal, lifetime);
            if (context.Options.DisableSlidingRefreshTokenExpiration && context.Request.IsRefreshTokenGrantType())
            {
                principal.SetExpirationDate(GrantPrincipal(context)?.GetExpirationDate());
            }

            context.RefreshTokenPrincipal = principal;
        }
    }

    /// <summary>What goes into the ID token: the subject, and claims that have it as their destination.</summary>
    public sealed class PrepareIdentityTokenPrincipal(IOpenIddictApplicationManager applications)
        : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, PrepareIdentityTokenPrincipal>(
                PrepareRefreshTokenPrincipal.Descriptor.Order + 1_000, typeof(RequireIdentityTokenGenerated));

        public async ValueTask HandleAsync(ProcessSignInContext context)
        {
            var principal = CloneFor(context, Destinations.IdentityToken);
            var lifetime = context.Principal!.GetIdentityTokenLifetime()
                ?? await LifetimeAsync(applications, context, Settings.TokenLifetimes.IdentityToken)
                ?? context.Options.IdentityTokenLifetime;

            Stamp(context, principal, lifetime);
            if (!string.IsNullOrEmpty(context.ClientId))
            {
                principal.SetAudiences(context.ClientId);
                principal.SetClaim(Claims.AuthorizedParty, context.ClientId);
            }

            principal.SetClaim(Claims.Nonce, context.Principal!.GetClaim(Claims.Private.Nonce));
            context.IdentityTokenPrincipal = principal;
        }
    }

    /// <summary>A copy with the claims meant for one token, which no longer say so.</summary>
    private static ClaimsPrincipal CloneFor(ProcessSignInContext context, string destination, params string[] kept)
    {
        var principal = context.Principal!.Clone(claim =>
        {
            if (claim.Type is Claims.Subject or Claims.Private.AuthorizationId || kept.Contains(claim.Type, StringComparer.Ordinal))
            {
                return true;
            }

            if (IsOfOneToken(claim) || IsPrivate(claim))
            {
                return false;
            }

            if (!claim.HasDestination(destination))
            {
                Log.LeftOut(context.Logger, claim.Type, destination);
                return false;
            }

            return true;
        });

        foreach (var claim in principal.Claims)
        {
            claim.Properties.Remove(Properties.Destinations);
        }

        return principal;
    }

    private static bool IsOfOneToken(Claim claim)
        => claim.Type is Claims.JwtId or Claims.Private.TokenId or Claims.ExpiresAt or Claims.IssuedAt or Claims.NotBefore;

    private static void Stamp(ProcessSignInContext context, ClaimsPrincipal principal, TimeSpan? lifetime)
    {
        var now = context.Options.Now;
        principal.SetCreationDate(now);
        if (lifetime is { } duration)
        {
            principal.SetExpirationDate(now + duration);
        }

        principal.SetClaim(Claims.Private.Issuer, (context.Options.Issuer ?? context.BaseUri)?.AbsoluteUri);
    }

    /// <summary>The lifetime that the client's settings give this type of token.</summary>
    private static async ValueTask<TimeSpan?> LifetimeAsync(
        IOpenIddictApplicationManager applications, ProcessSignInContext context, string setting)
    {
        if (string.IsNullOrEmpty(context.ClientId))
        {
            return null;
        }

        var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
        var settings = await applications.GetSettingsAsync(application, context.CancellationToken);
        return settings.TryGetValue(setting, out var text) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var lifetime)
            ? lifetime
            : null;
    }
}
