namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>What is entered to delete an account.</summary>
public sealed class DeleteInput
{
    /// <summary>The password.</summary>
    public string? Password { get; set; }
}
