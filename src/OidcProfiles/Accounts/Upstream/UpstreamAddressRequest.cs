namespace OidcProfiles.Accounts.Upstream;

/// <summary>Asks for the mail that ends a sign-in with a provider.</summary>
public sealed record UpstreamAddressRequest
{
    /// <summary>What the browser kept: <see cref="UpstreamOutcome.Pending"/>.</summary>
    public required string? Pending { get; init; }

    /// <summary>The address; null for the one that the provider sent.</summary>
    public string? Address { get; init; }

    /// <summary>The language of the page (BCP 47).</summary>
    public string? Culture { get; init; }

    /// <summary>Where the person was on the way to; what is no address of this server is left out.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Where it came from.</summary>
    public RequestOrigin Origin { get; init; } = RequestOrigin.Unknown;
}
