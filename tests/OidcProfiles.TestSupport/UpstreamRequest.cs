namespace OidcProfiles.TestSupport;

/// <summary>What was asked of the upstream provider.</summary>
/// <param name="Endpoint"><c>authorization</c>, <c>token</c>, <c>userinfo</c>, <c>discovery</c> or <c>jwks</c>.</param>
/// <param name="Parameters">The query; only of authorization requests.</param>
public sealed record UpstreamRequest(string Endpoint, IReadOnlyDictionary<string, string>? Parameters);
