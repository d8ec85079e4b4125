namespace OidcProfiles.Accounts.Passwords;

/// <summary>The settings of passwords beyond those of ASP.NET Core Identity.</summary>
public sealed class AccountPasswordOptions
{
    /// <summary>How passwords are compared with those of known breaches.</summary>
    public BreachedPasswordOptions Breached { get; set; } = new();
}
