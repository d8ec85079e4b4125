namespace OidcProfiles.Api.Resolver.Headers;

/// <summary>The headers that are no attribute's: who it is, and whether anything is wanting.</summary>
internal static class FixedHeaders
{
    public const string SessionValid = "Session-Valid";
    public const string UserId = "User-Id";
    public const string Verified = "Verified";
    public const string Incomplete = "Incomplete";

    /// <summary>Whether a header means something here whatever the attributes are.</summary>
    public static bool IsOne(string prefix, string header) =>
        header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && Array.Exists([SessionValid, UserId, Verified, Incomplete], name => name.AsSpan().Equals(header.AsSpan(prefix.Length), StringComparison.OrdinalIgnoreCase));
}
