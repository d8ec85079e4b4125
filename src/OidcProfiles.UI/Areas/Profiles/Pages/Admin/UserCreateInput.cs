using OidcProfiles.Administration.Accounts;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The form of a new account.</summary>
public sealed class UserCreateInput
{
    /// <summary>The e-mail address.</summary>
    public string? Address { get; set; }

    /// <summary>The user name; empty to take the address.</summary>
    public string? UserName { get; set; }

    /// <summary>How the person gets in.</summary>
    public NewUserEntrance Entrance { get; set; }

    /// <summary>The temporary password as it was typed; empty to have one made.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the address is known to be the person's.</summary>
    public bool IsAddressConfirmed { get; set; }

    /// <summary>Whether the person gets in by a temporary password.</summary>
    public bool IsTemporary => Entrance == NewUserEntrance.TemporaryPassword;
}
