using System.Collections.Immutable;

namespace OidcProfiles.Api.Resolver;

/// <summary>The scopes by which the resolver releases attributes.</summary>
internal static class ResolverScopes
{
    public const string OpenId = "openid";

    /// <summary>Those of the settings, with <c>openid</c>.</summary>
    public static ImmutableArray<string> Of(ProfileResolverOptions options) => [OpenId, .. options.Scopes.Where(scope => scope != OpenId).Distinct()];

    /// <summary>Those of the settings that a token has.</summary>
    public static ImmutableArray<string> Of(ProfileResolverOptions options, ImmutableArray<string> granted) =>
        [.. Of(options).Where(scope => granted.Contains(scope))];
}
