using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of deletion.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>The account has no password, and the person signed in too long ago.</summary>
    public virtual IdentityError FreshSignInNeeded() => Describe(nameof(FreshSignInNeeded));
}
