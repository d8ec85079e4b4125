using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To an account whose address has been confirmed.</summary>
public sealed record WelcomeEmail(
    [property: Description("The sign-in page, or the application that the person came from.")] Uri SignInLink) : EmailModel;
