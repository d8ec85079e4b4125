using Microsoft.AspNetCore.Identity;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Errors;

/// <summary>The errors of ASP.NET Core Identity in the language of the request; as Identity says them where there is no translation.</summary>
/// <param name="texts">The messages, under <c>Identity.&lt;code&gt;</c>.</param>
internal sealed class LocalizedIdentityErrorDescriber(PageTexts texts) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Translate(base.DefaultError());

    public override IdentityError ConcurrencyFailure() => Translate(base.ConcurrencyFailure());

    public override IdentityError PasswordMismatch() => Translate(base.PasswordMismatch());

    public override IdentityError InvalidToken() => Translate(base.InvalidToken());

    public override IdentityError RecoveryCodeRedemptionFailed() => Translate(base.RecoveryCodeRedemptionFailed());

    public override IdentityError LoginAlreadyAssociated() => Translate(base.LoginAlreadyAssociated());

    public override IdentityError InvalidUserName(string? userName) => Translate(base.InvalidUserName(userName), userName);

    public override IdentityError InvalidEmail(string? email) => Translate(base.InvalidEmail(email), email);

    public override IdentityError DuplicateUserName(string userName) => Translate(base.DuplicateUserName(userName), userName);

    public override IdentityError DuplicateEmail(string email) => Translate(base.DuplicateEmail(email), email);

    public override IdentityError InvalidRoleName(string? role) => Translate(base.InvalidRoleName(role), role);

    public override IdentityError DuplicateRoleName(string role) => Translate(base.DuplicateRoleName(role), role);

    public override IdentityError UserAlreadyHasPassword() => Translate(base.UserAlreadyHasPassword());

    public override IdentityError UserLockoutNotEnabled() => Translate(base.UserLockoutNotEnabled());

    public override IdentityError UserAlreadyInRole(string role) => Translate(base.UserAlreadyInRole(role), role);

    public override IdentityError UserNotInRole(string role) => Translate(base.UserNotInRole(role), role);

    public override IdentityError PasswordTooShort(int length) => Translate(base.PasswordTooShort(length), length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Translate(base.PasswordRequiresUniqueChars(uniqueChars), uniqueChars);

    public override IdentityError PasswordRequiresNonAlphanumeric() => Translate(base.PasswordRequiresNonAlphanumeric());

    public override IdentityError PasswordRequiresDigit() => Translate(base.PasswordRequiresDigit());

    public override IdentityError PasswordRequiresLower() => Translate(base.PasswordRequiresLower());

    public override IdentityError PasswordRequiresUpper() => Translate(base.PasswordRequiresUpper());

    private IdentityError Translate(IdentityError error, params object?[] values)
    {
        if (texts.Find($"Identity.{error.Code}") is not null)
        {
            error.Description = texts[$"Identity.{error.Code}", values];
        }

        return error;
    }
}
