namespace OidcProfiles.Api.Resolver;

/// <summary>What is known of whoever asks.</summary>
/// <param name="State">Whether it is somebody.</param>
/// <param name="Headers">The headers of that person; empty otherwise.</param>
internal sealed record ResolverAnswer(ResolverState State, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    public static ResolverAnswer Invalid { get; } = new(ResolverState.Invalid, []);

    public static ResolverAnswer Unavailable { get; } = new(ResolverState.Unavailable, []);
}
