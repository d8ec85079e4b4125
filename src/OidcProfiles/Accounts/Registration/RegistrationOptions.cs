namespace OidcProfiles.Accounts.Registration;

/// <summary>How people register.</summary>
public sealed class RegistrationOptions
{
    /// <summary>Whether people may make accounts themselves.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Whether the address must be proven before there is an account. If not, the account is made at once with an address that nobody has
    /// proven, and whoever enters an address that is taken is told so: that cannot be hidden then.
    /// </summary>
    public bool RequireConfirmedAddress { get; set; } = true;

    /// <summary>Whether a person is signed in when the account is made, if it is made in the browser in which it was asked for.</summary>
    public bool SignInAfterConfirmation { get; set; } = true;

    /// <summary>How long the link and the code that make the account are valid.</summary>
    public TimeSpan ProofLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The domains that addresses may have, such as <c>example.org</c>; empty for all. Subdomains are named on their own.</summary>
    public IList<string> AllowedDomains { get; } = [];

    /// <summary>The domains that addresses may not have; a domain stands for its subdomains too.</summary>
    public IList<string> BlockedDomains { get; } = [];

    /// <summary>The version of the terms that people accept when they register; null for none. People who have an account accept a new one when they sign in.</summary>
    public string? TermsVersion { get; set; }

    /// <summary>Where the terms can be read: an absolute http or https address, or a path of this server that begins with <c>/</c>.</summary>
    public string? TermsUrl { get; set; }

    /// <summary>Where it can be read how personal data are handled; of the same form as <see cref="TermsUrl"/>.</summary>
    public string? PrivacyUrl { get; set; }
}
