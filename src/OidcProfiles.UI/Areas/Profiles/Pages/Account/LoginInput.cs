namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The sign-in form.</summary>
public sealed class LoginInput
{
    /// <summary>A user name or an e-mail address.</summary>
    public string? UserName { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the person stays signed in when the browser is closed.</summary>
    public bool StaySignedIn { get; set; }
}
