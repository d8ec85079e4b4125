using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Administration.Accounts;

/// <summary>The ways into a new account.</summary>
internal sealed class Entrances<TUser>(Invitations invitations, TemporaryIssuance<TUser> temporary)
    where TUser : class, new()
{
    public Invitations Invitations => invitations;

    public TemporaryIssuance<TUser> Temporary => temporary;

    /// <returns>The password to begin with; null for an invitation, which comes without one.</returns>
    public async Task<(IdentityResult Result, string? Password)> ChooseAsync(NewUser wanted) =>
        wanted.Entrance == NewUserEntrance.Invitation ? (IdentityResult.Success, null) : await temporary.ChooseAsync(wanted.Password);
}
