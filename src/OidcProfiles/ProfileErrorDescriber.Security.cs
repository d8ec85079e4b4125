using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of what people sign in with and prove.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>The account has that number already, and it is proven.</summary>
    public virtual IdentityError SamePhoneNumber() => Describe(nameof(SamePhoneNumber));

    /// <summary>A text message cannot be sent to an extension.</summary>
    public virtual IdentityError PhoneNumberWithExtension() => Describe(nameof(PhoneNumberWithExtension));

    /// <summary>The text message with the code could not be sent.</summary>
    public virtual IdentityError TextMessageNotSent() => Describe(nameof(TextMessageNotSent));

    /// <summary>It is the last means to sign in to the account.</summary>
    public virtual IdentityError LastSignIn() => Describe(nameof(LastSignIn));
}
