namespace OidcProfiles.Accounts.Upstream;

/// <summary>What has to be asked before a sign-in with a provider can end.</summary>
public sealed record UpstreamQuestion
{
    /// <summary>The authentication scheme.</summary>
    public required string Provider { get; init; }

    /// <summary>What people know the provider by.</summary>
    public required string ProviderName { get; init; }

    /// <summary>The name of the person at the provider, to recognise the account by; null if it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>The address that the provider sent; null if there is none that could be used.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// Whether the address is proven and an account here has it: then its owner signs in to it or answers a mail. If not, any address can be
    /// given, and nothing tells whether an account has it.
    /// </summary>
    public required bool IsOwner { get; init; }

    /// <summary>Whether people may make accounts themselves.</summary>
    public required bool MaySignUp { get; init; }
}
