using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of those who look after mails.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>A test goes to the administrator's own confirmed address, and there is none.</summary>
    public virtual IdentityError NoConfirmedAddress() => Describe(nameof(NoConfirmedAddress));
}
