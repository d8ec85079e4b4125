using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of accounts.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>What was entered is no e-mail address.</summary>
    public virtual IdentityError InvalidAddress() => Describe(nameof(InvalidAddress));

    /// <summary>Addresses of that domain may not register.</summary>
    public virtual IdentityError ExcludedAddress() => Describe(nameof(ExcludedAddress));

    /// <summary>The account has that address already.</summary>
    public virtual IdentityError SameAddress() => Describe(nameof(SameAddress));

    /// <summary>A user name looks like an e-mail address that is not the person's own.</summary>
    public virtual IdentityError ForeignAddressAsUserName() => Describe(nameof(ForeignAddressAsUserName));

    /// <summary>The terms must be accepted in the version that is in force.</summary>
    public virtual IdentityError TermsNotAccepted() => Describe(nameof(TermsNotAccepted));

    /// <summary>People cannot register themselves.</summary>
    public virtual IdentityError RegistrationClosed() => Describe(nameof(RegistrationClosed));

    /// <summary>The same was asked for a moment ago, or too often.</summary>
    public virtual IdentityError TooManyRequests() => Describe(nameof(TooManyRequests));

    /// <summary>A link or code is wrong, used, replaced by a newer one, or over.</summary>
    public virtual IdentityError InvalidProof() => Describe(nameof(InvalidProof));

    /// <summary>The password is known from breaches.</summary>
    public virtual IdentityError PasswordBreached() => Describe(nameof(PasswordBreached));

    /// <summary>The picture has too many bytes.</summary>
    /// <param name="megabytes">The greatest size, in MB.</param>
    public virtual IdentityError PictureTooLarge(int megabytes) => Describe(nameof(PictureTooLarge), [(object)megabytes]);

    /// <summary>The picture is too wide or too high.</summary>
    /// <param name="pixels">The greatest width and height.</param>
    public virtual IdentityError PictureTooManyPixels(int pixels) => Describe(nameof(PictureTooManyPixels), [(object)pixels]);

    /// <summary>The file is no PNG, JPEG or WebP picture, whatever its name says.</summary>
    public virtual IdentityError PictureNotAccepted() => Describe(nameof(PictureNotAccepted));

    /// <summary>The picture is of an accepted type, but incomplete, damaged or followed by something else.</summary>
    public virtual IdentityError PictureDamaged() => Describe(nameof(PictureDamaged));

    /// <summary>The picture moves.</summary>
    public virtual IdentityError PictureAnimated() => Describe(nameof(PictureAnimated));

    /// <summary>The picture is of an accepted type, but in a variant that is made for printing or archives (CMYK, 12 bit, lossless JPEG).</summary>
    public virtual IdentityError PictureVariantNotAccepted() => Describe(nameof(PictureVariantNotAccepted));
}
