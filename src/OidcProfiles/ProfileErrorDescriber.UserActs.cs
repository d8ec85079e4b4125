using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of what administrators do with accounts.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>The account has rights that the administrator lacks.</summary>
    public virtual IdentityError AdministratorProtected() => Describe(nameof(AdministratorProtected));

    /// <summary>Administrators do that to others only.</summary>
    public virtual IdentityError OwnAccount() => Describe(nameof(OwnAccount));

    /// <summary>The account is locked until somebody unlocks it.</summary>
    public virtual IdentityError AccountLocked() => Describe(nameof(AccountLocked));

    /// <summary>The person can get into the account already.</summary>
    public virtual IdentityError InvitationNotOpen() => Describe(nameof(InvitationNotOpen));

    /// <summary>What was typed is not the user name of the account.</summary>
    public virtual IdentityError UserNameMismatch() => Describe(nameof(UserNameMismatch));

    /// <summary>The new password is the temporary one.</summary>
    public virtual IdentityError PasswordUnchanged() => Describe(nameof(PasswordUnchanged));
}
