using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Does what was decided, within a unit of work: links, accounts, profiles.</summary>
internal sealed class UpstreamEffects<TUser>(
    AccountUsers<TUser> users, UpstreamLinks<TUser> links, UpstreamAccounts<TUser> accounts, UpstreamRefresh refresh)
    where TUser : class, new()
{
    public UserManager<TUser> Manager => users.Manager;

    public async Task<(IdentityResult Result, string? UserId)> ApplyAsync(
        UpstreamSnapshot snapshot, UpstreamVerdict<TUser> verdict, RequestOrigin origin, CancellationToken cancellationToken)
    {
        switch (verdict.Outcome)
        {
            case LinkingOutcome.CreateAccount:
                return await accounts.MakeAsync(snapshot, snapshot.Email!.Address, isProven: true, cancellationToken);
            case LinkingOutcome.LinkSilently or LinkingOutcome.LinkToCurrent:
                return await LinkAsync(verdict.User!, snapshot, origin, cancellationToken);
            default:
                var refreshed = await links.RefreshAsync(verdict.User!, snapshot, cancellationToken);
                return refreshed.Succeeded ? await TakeAsync(verdict.User!, snapshot, cancellationToken) : (refreshed, null);
        }
    }

    /// <summary>Makes an account whose address a mail has proven.</summary>
    public Task<(IdentityResult Result, string? UserId)> MakeAsync(
        UpstreamSnapshot snapshot, string address, CancellationToken cancellationToken) =>
        accounts.MakeAsync(snapshot, address, isProven: true, cancellationToken);

    /// <summary>Links to an account that is there, and tells its owner.</summary>
    public async Task<(IdentityResult Result, string? UserId)> LinkAsync(
        TUser user, UpstreamSnapshot snapshot, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var linked = await links.AddAsync(user, snapshot, cancellationToken);
        if (!linked.Succeeded)
        {
            return (linked, null);
        }

        await accounts.TellOfLinkAsync(user, snapshot.Provider, origin, cancellationToken);
        return await TakeAsync(user, snapshot, cancellationToken);
    }

    private async Task<(IdentityResult Result, string? UserId)> TakeAsync(
        TUser user, UpstreamSnapshot snapshot, CancellationToken cancellationToken)
    {
        var userId = await users.Manager.GetUserIdAsync(user);
        await refresh.TakeAsync(userId, snapshot, isSignup: false, cancellationToken);
        return (IdentityResult.Success, userId);
    }
}
