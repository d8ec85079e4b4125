namespace OidcProfiles.Claims;

/// <summary>The settings of what clients get.</summary>
public sealed class ClaimsOptions
{
    /// <summary>How long the <c>claims</c> parameter of an authorization request may be, in bytes of UTF-8.</summary>
    public int MaximumRequestBytes { get; set; } = 8192;

    /// <summary>
    /// From how many bytes of profile claims in one token, as JSON, a warning names the biggest: tokens travel in headers and addresses.
    /// </summary>
    public int TokenBudget { get; set; } = 2048;

    /// <summary>How long one contributor may take.</summary>
    public TimeSpan ContributorTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The claims that contributors may set although their names belong to the protocol (such as <c>acr</c> or <c>groups</c>) or to an
    /// attribute. For an attribute's name the contributor then decides, whatever its access is.
    /// </summary>
    public ISet<string> ContributedNames { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What discovery says as <c>claims_locales_supported</c>: language tags (BCP 47). Empty says nothing.</summary>
    public IList<string> Locales { get; } = [];
}
