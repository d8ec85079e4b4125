namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The form of a changed password.</summary>
public sealed class ChangePasswordInput
{
    /// <summary>The password so far; not asked for where there is none.</summary>
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    public string? Password { get; set; }
}
