namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The form of a new password.</summary>
public sealed class ResetPasswordInput
{
    /// <summary>The code of the mail; not asked for where a link was opened.</summary>
    public string? Code { get; set; }

    /// <summary>The new password.</summary>
    public string? Password { get; set; }
}
