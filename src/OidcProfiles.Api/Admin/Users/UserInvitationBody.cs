namespace OidcProfiles.Api.Admin.Users;

/// <summary>How an invitation is sent.</summary>
internal sealed record UserInvitationBody
{
    /// <summary>The language of the mail (BCP 47) where the profile says none.</summary>
    public string? Culture { get; init; }
}
