using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the owner of an account that was locked.</summary>
public sealed record AccountLockedEmail(
    [property: Description("When.")] DateTimeOffset LockedAt,
    [property: Description("Until when; none if somebody has to unlock it.")] DateTimeOffset? LockedUntil,
    [property: Description("Why: failed_sign_ins or administrator.")] AccountLockCause Cause,
    [property: Description("The page to ask for a new password; none if that would not unlock the account.")] Uri? ResetLink) : EmailModel;
