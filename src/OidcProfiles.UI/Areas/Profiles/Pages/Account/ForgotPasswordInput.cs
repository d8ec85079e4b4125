namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The form of a forgotten password.</summary>
public sealed class ForgotPasswordInput
{
    /// <summary>The address of the account.</summary>
    public string? Email { get; set; }
}
