namespace OidcProfiles.Accounts.Deletion;

/// <summary>How people delete their account.</summary>
public sealed class AccountDeletionOptions
{
    /// <summary>How long signing in keeps an account that was deleted; zero erases it at once. At most 365 days.</summary>
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How old the sign-in of a person without a password may be.</summary>
    public TimeSpan FreshSignIn { get; set; } = TimeSpan.FromMinutes(10);
}
