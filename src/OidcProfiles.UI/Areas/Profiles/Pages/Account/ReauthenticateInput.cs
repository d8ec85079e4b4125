namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The form that proves again who somebody is.</summary>
public sealed class ReauthenticateInput
{
    /// <summary>The password.</summary>
    public string? Password { get; set; }
}
