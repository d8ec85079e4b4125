using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.UI.Pages;

/// <summary>A page for people who are signed in with Identity's cookie.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : AuthorizeAttribute
{
    /// <summary>Asks for the cookie of the application, whatever the host's default scheme is.</summary>
    public SignedInAttribute() => AuthenticationSchemes = IdentityConstants.ApplicationScheme;
}
