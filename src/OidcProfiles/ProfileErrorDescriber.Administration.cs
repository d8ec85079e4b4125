using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of administration.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>The administrator lacks the right.</summary>
    public virtual IdentityError AdministrationForbidden() => Describe(nameof(AdministrationForbidden));
}
