using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.UI.Registration;

/// <summary>To which field of the forms of registration an error belongs.</summary>
internal static class RegistrationErrors
{
    public const string Email = "Input.Email";
    public const string UserName = "Input.UserName";
    public const string Password = "Input.Password";
    public const string Terms = "Input.Terms";

    /// <returns>Null if it belongs to none.</returns>
    public static string? FieldOf(IdentityError error) => error.Code switch
    {
        nameof(ProfileErrorDescriber.InvalidAddress) or nameof(ProfileErrorDescriber.ExcludedAddress)
            or nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.InvalidEmail) => Email,
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.InvalidUserName)
            or nameof(ProfileErrorDescriber.ForeignAddressAsUserName) => UserName,
        nameof(ProfileErrorDescriber.TermsNotAccepted) => Terms,
        var code when code.StartsWith("Password", StringComparison.Ordinal) => Password,
        _ => null,
    };
}
