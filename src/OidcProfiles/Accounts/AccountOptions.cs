using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Data;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Accounts;

/// <summary>How people make and keep accounts.</summary>
public sealed class AccountOptions
{
    /// <summary>How people register.</summary>
    public RegistrationOptions Registration { get; set; } = new();

    /// <summary>How people are asked for what is missing when they sign in.</summary>
    public CompletionOptions Completion { get; set; } = new();

    /// <summary>How people sign in, and what wrong passwords lead to.</summary>
    public AccountSignInOptions SignIn { get; set; } = new();

    /// <summary>How long the link and the code of a password reset are valid; at most 20 minutes.</summary>
    public TimeSpan PasswordResetLifetime { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>How long an invitation by an administrator is valid; at most 30 days.</summary>
    public TimeSpan InvitationLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a temporary password signs in; at most 30 days.</summary>
    public TimeSpan TemporaryPasswordLifetime { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long the link and the code for a new e-mail address are valid.</summary>
    public TimeSpan EmailChangeLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long the owner of the old address can stop or take back a change of address: longer than people are away from their mail for.
    /// </summary>
    public TimeSpan EmailChangeStopLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How people delete their account.</summary>
    public AccountDeletionOptions Deletion { get; set; } = new();

    /// <summary>What people download of themselves.</summary>
    public PersonalDataOptions Data { get; set; } = new();

    /// <summary>A session that was not used for so long is over.</summary>
    public TimeSpan SessionRetention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How people verify telephone numbers.</summary>
    public PhoneOptions Phones { get; set; } = new();
}
