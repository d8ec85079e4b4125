using System.Collections.Frozen;

namespace OidcProfiles;

/// <summary>The English messages of <see cref="ProfileErrorDescriber"/>. {0} is the display name of the attribute.</summary>
internal static class ProfileErrorMessages
{
    public static FrozenDictionary<string, string> English { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["UnknownAttribute"] = "There is no attribute '{0}'.",
        ["ReadOnlyAttribute"] = "{0} cannot be changed here.",
        ["AccountAttribute"] = "{0} belongs to the account and is changed on its own page, not with the profile.",
        ["RequiredAttribute"] = "{0} must be given.",
        ["ConcurrencyFailure"] = "The profile was changed by someone else in the meantime. Load it again and repeat the change.",
        ["SchemaConcurrencyFailure"] = "The attribute definitions were changed by someone else in the meantime. Load them again and repeat the change.",
        ["InvalidDefinition"] = "{0}",
        ["UndoConflict"] = "The definition of '{0}' was changed again since, so this change cannot be undone. Undo the later changes first.",
        ["UnknownHistoryEntry"] = "The history has no such change of a definition.",
        ["DuplicateValue"] = "{0} must be unique, and another account has this value.",
        ["WriteOnceAttribute"] = "{0} can be set only once.",
        ["ValueTooLarge"] = "{0} must be at most {1} bytes.",
        ["ProfileTooLarge"] = "The profile must be at most {0} bytes as a whole.",
        ["UserNotFound"] = "There is no such account.",

        ["InvalidAddress"] = "Enter an e-mail address such as name@example.org.",
        ["ExcludedAddress"] = "Addresses of this domain cannot be used here.",
        ["SameAddress"] = "This is the address of the account already.",
        ["ForeignAddressAsUserName"] = "A user name that looks like an e-mail address must be your own address.",
        ["TermsNotAccepted"] = "Accept the terms to go on.",
        ["RegistrationClosed"] = "New accounts are made by an administrator here.",
        ["TooManyRequests"] = "This was asked for too often. Wait a little and try again.",
        ["InvalidProof"] = "This link or code is not valid any more. Ask for a new one.",
        ["FreshSignInNeeded"] = "Sign in again first: this needs a fresh proof of who you are.",
        ["PasswordNeeded"] = "Enter the password that the account shall have.",
        ["NotAskedFor"] = "{0} is not asked for here. It can be changed in the profile.",
        ["SamePhoneNumber"] = "This is the verified number of the account already.",
        ["PhoneNumberWithExtension"] = "A text message cannot reach an extension. Enter the number of a mobile phone.",
        ["TextMessageNotSent"] = "The text message could not be sent. Check the number, or try again later.",
        ["LastSignIn"] = "This is the only way to sign in to the account. Set a password or link another provider first.",
        ["SignInRefused"] = "User name or password is wrong, or this account cannot sign in.",
        ["TooManyAttempts"] = "There were too many attempts. Wait a little and try again.",
        ["SecondFactorNeeded"] = "This account needs a second step to sign in, which is not possible here.",
        ["WrongPassword"] = "This is not your current password.",
        ["UnknownTemplate"] = "No mail has a template '{0}'.",
        ["InvalidTemplate"] = "{0}, line {1}, column {2}: {3}",
        ["TemplateTooLarge"] = "A template must be at most {0} bytes.",
        ["TemplateConcurrencyFailure"] = "The template was changed by someone else in the meantime. Load it again and repeat the change.",
        ["NoConfirmedAddress"] = "A test goes to the confirmed e-mail address of your own account, and it has none.",
        ["InvalidGroupName"] = "A group's name must be one line of 1 to {0} characters, without control characters.",
        ["InvalidGroupDescription"] = "A group's description must have at most {0} characters and 10 lines, without control characters.",
        ["DuplicateGroupName"] = "Another group has this name. Upper and lower case count as the same.",
        ["GroupNotFound"] = "There is no such group.",
        ["GroupConcurrencyFailure"] = "The group was changed by someone else in the meantime. Load it again and repeat the change.",
        ["AdministrationForbidden"] = "You may not do this. It needs the rights of an administrator for this area.",
        ["PasswordBreached"] = "This password is known from a data breach elsewhere, so that attackers try it. Choose another one.",
        ["PictureTooLarge"] = "The picture must have at most {0} MB.",
        ["PictureTooManyPixels"] = "The picture must be at most {0} pixels wide and {0} pixels high.",
        ["PictureNotAccepted"] = "The file must be a picture of the type PNG, JPEG or WebP.",
        ["PictureDamaged"] = "The picture is damaged or incomplete, or something follows its end. Save it again with a picture program.",
        ["PictureAnimated"] = "The picture must not be animated.",
        ["PictureVariantNotAccepted"] = "The picture is of a special kind (such as CMYK for printing). Save it as an ordinary RGB picture.",
        ["PicturesBusy"] = "Many pictures are being worked on right now. Try again in a moment.",

        ["TextExpected"] = "{0} must be a text.",
        ["TextTooLong"] = "{0} must have at most {1} characters.",
        ["NotOneLine"] = "{0} must be one line, without line breaks.",
        ["TooManyLines"] = "{0} must have at most {1} lines.",
        ["InvalidCharacters"] = "{0} must have letters, digits, punctuation, symbols and spaces only, no control characters.",
        ["PatternMismatch"] = "{0} must match the pattern {1}",
        ["NotAllowedValue"] = "{0} must be one of: {1}.",

        ["NumberExpected"] = "{0} must be a number of at most 28 digits.",
        ["IntegerExpected"] = "{0} must be a whole number from {1} to {2}.",
        ["OutOfRange"] = "{0} must be a number from {1} to {2}.",
        ["OutOfRangeMinimum"] = "{0} must be {1} or more.",
        ["OutOfRangeMaximum"] = "{0} must be {1} or less.",
        ["BooleanExpected"] = "{0} must be true or false.",

        ["InvalidPhoneNumber"] = "{0} must be an international telephone number: + and 2 to 15 digits beginning with the country code, "
            + "such as +442079460018; an extension of at most 15 digits may follow, such as ;ext=123.",
        ["InvalidEmail"] = "{0} must be an e-mail address, such as name@example.com.",
        ["InvalidUrl"] = "{0} must be a web address of at most 2048 characters that begins with https:// or http:// "
            + "and holds no user name, password or space, such as https://example.com/me.",
        ["InvalidCountryCode"] = "{0} must be a country code of two letters (ISO 3166-1), such as NZ.",
        ["InvalidDate"] = "{0} must be a date in the form YYYY-MM-DD, such as 2024-02-29.",
        ["InvalidBirthDate"] = "{0} must be a date in the form YYYY-MM-DD, a year YYYY, or 0000-MM-DD without the year, "
            + "not in the future.",
        ["InvalidTimeZone"] = "{0} must be a name of the tz database, such as Asia/Hong_Kong.",
        ["InvalidLocale"] = "{0} must be a language tag (BCP 47) of at most 35 characters, such as de or zh-HK.",

        ["AddressExpected"] = "{0} must be an object with the members formatted, street_address, locality, region, postal_code and country, "
            + "each at most once.",
        ["UnknownAddressMember"] = "{0} has no member '{1}'; accepted: formatted, street_address, locality, region, postal_code, country.",
        ["ListExpected"] = "{0} must be a list of values.",
        ["SingleValueExpected"] = "{0} must be a single value, not a list.",
        ["TooManyValues"] = "{0} must have at most {1} values.",
        ["NameItem"] = "{0} (value {1})",
        ["NoLanguageVariants"] = "{0} cannot be given in other languages.",
        ["InvalidLanguage"] = "{0} in another language needs a language tag (BCP 47), such as de or ja-Hani-JP.",
        ["RepeatedLanguage"] = "{0} was given twice in the language {1}.",
        ["TooManyLanguages"] = "{0} can be given in at most {1} other languages.",
        ["NameVariant"] = "{0} ({1})",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
