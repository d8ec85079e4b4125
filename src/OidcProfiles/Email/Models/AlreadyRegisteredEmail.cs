using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the owner of an address that somebody tried to register again.</summary>
public sealed record AlreadyRegisteredEmail(
    [property: Description("The sign-in page.")] Uri SignInLink,
    [property: Description("The page to ask for a new password.")] Uri ResetLink) : EmailModel;
