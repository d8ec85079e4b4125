using System.Collections.Immutable;
using System.Security.Claims;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpenIddict.Abstractions;

/// <content>Lists that OpenIddict keeps in private claims: audiences, presenters, resources and scopes.</content>
public static partial class OpenIddictExtensions
{
    public static ImmutableArray<string> GetAudiences(this ClaimsIdentity identity) => identity.GetClaims(Claims.Private.Audience);

    public static bool HasAudience(this ClaimsIdentity identity, string audience) =>
        Holds(identity.HasClaim, Claims.Private.Audience, audience);

    public static ClaimsIdentity SetAudiences(this ClaimsIdentity identity, ImmutableArray<string> audiences) =>
        identity.SetClaims(Claims.Private.Audience, audiences);

    public static ClaimsIdentity SetAudiences(this ClaimsIdentity identity, IEnumerable<string>? audiences) =>
        identity.SetClaims(Claims.Private.Audience, [.. audiences ?? []]);

    public static ClaimsIdentity SetAudiences(this ClaimsIdentity identity, params string[]? audiences) =>
        identity.SetClaims(Claims.Private.Audience, [.. audiences ?? []]);

    public static ImmutableArray<string> GetPresenters(this ClaimsIdentity identity) => identity.GetClaims(Claims.Private.Presenter);

    public static bool HasPresenter(this ClaimsIdentity identity, string presenter) =>
        Holds(identity.HasClaim, Claims.Private.Presenter, presenter);

    public static ClaimsIdentity SetPresenters(this ClaimsIdentity identity, ImmutableArray<string> presenters) =>
        identity.SetClaims(Claims.Private.Presenter, presenters);

    public static ClaimsIdentity SetPresenters(this ClaimsIdentity identity, IEnumerable<string>? presenters) =>
        identity.SetClaims(Claims.Private.Presenter, [.. presenters ?? []]);

    public static ClaimsIdentity SetPresenters(this ClaimsIdentity identity, params string[]? presenters) =>
        identity.SetClaims(Claims.Private.Presenter, [.. presenters ?? []]);

    public static ImmutableArray<string> GetResources(this ClaimsIdentity identity) => identity.GetClaims(Claims.Private.Resource);

    public static bool HasResource(this ClaimsIdentity identity, string resource) =>
        Holds(identity.HasClaim, Claims.Private.Resource, resource);

    public static ClaimsIdentity SetResources(this ClaimsIdentity identity, ImmutableArray<string> resources) =>
        identity.SetClaims(Claims.Private.Resource, resources);

    public static ClaimsIdentity SetResources(this ClaimsIdentity identity, IEnumerable<string>? resources) =>
        identity.SetClaims(Claims.Private.Resource, [.. resources ?? []]);

    public static ClaimsIdentity SetResources(this ClaimsIdentity identity, params string[]? resources) =>
        identity.SetClaims(Claims.Private.Resource, [.. resources ?? []]);

    public static ImmutableArray<string> GetScopes(this ClaimsIdentity identity) => identity.GetClaims(Claims.Private.Scope);

    public static bool HasScope(this ClaimsIdentity identity, string scope) => Holds(identity.HasClaim, Claims.Private.Scope, scope);

    public static ClaimsIdentity SetScopes(this ClaimsIdentity identity, ImmutableArray<string> scopes) =>
        identity.SetClaims(Claims.Private.Scope, scopes);

    public static ClaimsIdentity SetScopes(this ClaimsIdentity identity, IEnumerable<string>? scopes) =>
        identity.SetClaims(Claims.Private.Scope, [.. scopes ?? []]);

    public static ClaimsIdentity SetScopes(this ClaimsIdentity identity, params string[]? scopes) =>
        identity.SetClaims(Claims.Private.Scope, [.. scopes ?? []]);

    public static ImmutableArray<string> GetAudiences(this ClaimsPrincipal principal) => principal.GetClaims(Claims.Private.Audience);

    public static bool HasAudience(this ClaimsPrincipal principal, string audience) =>
        Holds(principal.HasClaim, Claims.Private.Audience, audience);

    public static ClaimsPrincipal SetAudiences(this ClaimsPrincipal principal, ImmutableArray<string> audiences) =>
        principal.SetClaims(Claims.Private.Audience, audiences);

    public static ClaimsPrincipal SetAudiences(this ClaimsPrincipal principal, IEnumerable<string>? audiences) =>
        principal.SetClaims(Claims.Private.Audience, [.. audiences ?? []]);

    public static ClaimsPrincipal SetAudiences(this ClaimsPrincipal principal, params string[]? audiences) =>
        principal.SetClaims(Claims.Private.Audience, [.. audiences ?? []]);

    public static ImmutableArray<string> GetPresenters(this ClaimsPrincipal principal) => principal.GetClaims(Claims.Private.Presenter);

    public static bool HasPresenter(this ClaimsPrincipal principal, string presenter) =>
        Holds(principal.HasClaim, Claims.Private.Presenter, presenter);

    public static ClaimsPrincipal SetPresenters(this ClaimsPrincipal principal, ImmutableArray<string> presenters) =>
        principal.SetClaims(Claims.Private.Presenter, presenters);

    public static ClaimsPrincipal SetPresenters(this ClaimsPrincipal principal, IEnumerable<string>? presenters) =>
        principal.SetClaims(Claims.Private.Presenter, [.. presenters ?? []]);

    public static ClaimsPrincipal SetPresenters(this ClaimsPrincipal principal, params string[]? presenters) =>
        principal.SetClaims(Claims.Private.Presenter, [.. presenters ?? []]);

    public static ImmutableArray<string> GetResources(this ClaimsPrincipal principal) => principal.GetClaims(Claims.Private.Resource);

    public static bool HasResource(this ClaimsPrincipal principal, string resource) =>
        Holds(principal.HasClaim, Claims.Private.Resource, resource);

    public static ClaimsPrincipal SetResources(this ClaimsPrincipal principal, ImmutableArray<string> resources) =>
        principal.SetClaims(Claims.Private.Resource, resources);

    public static ClaimsPrincipal SetResources(this ClaimsPrincipal principal, IEnumerable<string>? resources) =>
        principal.SetClaims(Claims.Private.Resource, [.. resources ?? []]);

    public static ClaimsPrincipal SetResources(this ClaimsPrincipal principal, params string[]? resources) =>
        principal.SetClaims(Claims.Private.Resource, [.. resources ?? []]);

    public static ImmutableArray<string> GetScopes(this ClaimsPrincipal principal) => principal.GetClaims(Claims.Private.Scope);

    public static bool HasScope(this ClaimsPrincipal principal, string scope) => Holds(principal.HasClaim, Claims.Private.Scope, scope);

    public static ClaimsPrincipal SetScopes(this ClaimsPrincipal principal, ImmutableArray<string> scopes) =>
        principal.SetClaims(Claims.Private.Scope, scopes);

    public static ClaimsPrincipal SetScopes(this ClaimsPrincipal principal, IEnumerable<string>? scopes) =>
        principal.SetClaims(Claims.Private.Scope, [.. scopes ?? []]);

    public static ClaimsPrincipal SetScopes(this ClaimsPrincipal principal, params string[]? scopes) =>
        principal.SetClaims(Claims.Private.Scope, [.. scopes ?? []]);

    private static bool Holds(Func<string, string, bool> hasClaim, string type, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return hasClaim(type, value);
    }
}
