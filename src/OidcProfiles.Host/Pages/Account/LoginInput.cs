using System.ComponentModel.DataAnnotations;

namespace OidcProfiles.Host.Pages.Account;

/// <summary>The sign-in form.</summary>
internal sealed class LoginInput
{
    [Required(ErrorMessage = "Enter your user name or e-mail address.")]
    [StringLength(256, ErrorMessage = "A user name or e-mail address has at most 256 characters.")]
    public string? UserName { get; set; }

    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(256, ErrorMessage = "A password has at most 256 characters.")]
    public string? Password { get; set; }
}
