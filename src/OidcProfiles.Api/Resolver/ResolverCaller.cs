using System.Collections.Immutable;

namespace OidcProfiles.Api.Resolver;

/// <summary>Whom cookie or token stand for.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Scopes">The scopes by which attributes are released.</param>
internal sealed record ResolverCaller(string UserId, ImmutableArray<string> Scopes);
