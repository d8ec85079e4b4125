using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of signing in and of passwords.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>Nobody is signed in; it is not said why.</summary>
    public virtual IdentityError SignInRefused() => Describe(nameof(SignInRefused));

    /// <summary>There were too many wrong passwords; whoever shows it says how long to wait.</summary>
    public virtual IdentityError TooManyAttempts() => Describe(nameof(TooManyAttempts));

    /// <summary>The account has a second factor, which the module does not ask for.</summary>
    public virtual IdentityError SecondFactorNeeded() => Describe(nameof(SecondFactorNeeded));

    /// <summary>The password of a signed-in person is another.</summary>
    public virtual IdentityError WrongPassword() => Describe(nameof(WrongPassword));
}
