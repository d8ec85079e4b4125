namespace OidcProfiles.Accounts.Registration;

/// <summary>How people register.</summary>
public sealed class RegistrationOptions
{
    /// <summary>Whether people may make accounts themselves.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long the link and the code that make the account are valid.</summary>
    public TimeSpan ProofLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The domains that addresses may have, such as <c>example.org</c>; empty for all. Subdomains are named on their own.</summary>
    public IList<string> AllowedDomains { get; } = [];

    /// <summary>The domains that addresses may not have; a domain stands for its subdomains too.</summary>
    public IList<string> BlockedDomains { get; } = [];

    /// <summary>The version of the terms that people accept when they register; null for none.</summary>
    public string? TermsVersion { get; set; }
}
