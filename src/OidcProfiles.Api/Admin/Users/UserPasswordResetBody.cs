namespace OidcProfiles.Api.Admin.Users;

/// <summary>How a mail for a new password is sent.</summary>
internal sealed record UserPasswordResetBody
{
    /// <summary>Whether sessions, tokens and authorizations end at once.</summary>
    public bool EndSessions { get; init; }

    /// <summary>The language of the mail (BCP 47) where the profile says none.</summary>
    public string? Culture { get; init; }
}
