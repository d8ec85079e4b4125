using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the owner of an account that is or will be deleted.</summary>
public sealed record AccountDeletedEmail(
    [property: Description("When it was asked for or done.")] DateTimeOffset DeletedAt,
    [property: Description("When everything will be erased; none if it is done.")] DateTimeOffset? ErasedAt,
    [property: Description("The sign-in page, where signing in keeps the account; none if it is too late.")] Uri? KeepLink) : EmailModel;
