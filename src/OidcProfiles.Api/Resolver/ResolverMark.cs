namespace OidcProfiles.Api.Resolver;

/// <summary>A feature of requests that the resolver answers, and of its endpoint's metadata.</summary>
internal sealed class ResolverMark
{
    public static ResolverMark Instance { get; } = new();
}
