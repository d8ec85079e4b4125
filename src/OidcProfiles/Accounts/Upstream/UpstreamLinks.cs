using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Links between accounts here and at providers, each with its snapshot; within a unit of work.</summary>
internal sealed class UpstreamLinks<TUser>(
    AccountUsers<TUser> users, SnapshotKeeper snapshots, UpstreamProviders providers, IAuditTrail audit)
    where TUser : class
{
    private readonly UserManager<TUser> _manager = users.Manager;

    public UpstreamProviders Providers => providers;

    /// <summary>Whose link it is. A link that the host made with the plain subject counts where there is one issuer.</summary>
    public async Task<TUser?> FindAsync(UpstreamSnapshot snapshot) =>
        await _manager.FindByLoginAsync(snapshot.Provider, snapshot.Key)
        ?? (providers.HasOneIssuer(snapshot.Provider) ? await _manager.FindByLoginAsync(snapshot.Provider, snapshot.Subject) : null);

    /// <summary>Links, and keeps the snapshot. A key of another account is an error that does not tell whose it is.</summary>
    public async Task<IdentityResult> AddAsync(TUser user, UpstreamSnapshot snapshot, CancellationToken cancellationToken)
    {
        // Somebody else may have linked it since it was decided.
        if (await FindAsync(snapshot) is not null)
        {
            return IdentityResult.Failed(_manager.ErrorDescriber.LoginAlreadyAssociated());
        }

        var added = await AddLoginAsync(user, snapshot);
        if (added.Succeeded)
        {
            var userId = await _manager.GetUserIdAsync(user);
            await snapshots.KeepAsync(userId, snapshot, cancellationToken);
            await RecordAsync(AuditEvents.LoginLinked, userId, snapshot.Provider, cancellationToken);
        }

        return added;
    }

    /// <summary>Keeps the snapshot of a link that there is, and makes a plain one ours.</summary>
    public async Task<IdentityResult> RefreshAsync(TUser user, UpstreamSnapshot snapshot, CancellationToken cancellationToken)
    {
        var links = await _manager.GetLoginsAsync(user);
        if (!links.Any(link => link.LoginProvider == snapshot.Provider && link.ProviderKey == snapshot.Key))
        {
            // Not by RemoveLoginAsync of the manager first: it would rotate the stamp and end the person's sessions.
            var added = await AddLoginAsync(user, snapshot);
            var replaced = added.Succeeded
                ? await users.ForgetLoginAsync(user, snapshot.Provider, snapshot.Subject, cancellationToken)
                : added;
            if (!replaced.Succeeded)
            {
                return replaced;
            }
        }

        await snapshots.KeepAsync(await _manager.GetUserIdAsync(user), snapshot, cancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>Ends a link and forgets its snapshot; Identity rotates the stamp.</summary>
    public async Task<IdentityResult> RemoveAsync(TUser user, string provider, string key, CancellationToken cancellationToken)
    {
        var removed = await _manager.RemoveLoginAsync(user, provider, key);
        if (removed.Succeeded)
        {
            var userId = await _manager.GetUserIdAsync(user);
            var links = await _manager.GetLoginsAsync(user);
            await snapshots.DeleteOthersAsync(userId, links.Select(link => (link.LoginProvider, link.ProviderKey)), cancellationToken);
            await RecordAsync(AuditEvents.LoginUnlinked, userId, provider, cancellationToken);
        }

        return removed;
    }

    /// <summary>Ends all links, of whoever made them.</summary>
    public async Task<IdentityResult> RemoveAllAsync(TUser user, CancellationToken cancellationToken)
    {
        foreach (var login in _manager.SupportsUserLogin ? await _manager.GetLoginsAsync(user) : [])
        {
            if (await RemoveAsync(user, login.LoginProvider, login.ProviderKey, cancellationToken) is { Succeeded: false } failure)
            {
                return failure;
            }
        }

        return IdentityResult.Success;
    }

    private async Task<IdentityResult> AddLoginAsync(TUser user, UpstreamSnapshot snapshot) => await _manager.AddLoginAsync(
        user, new(snapshot.Provider, snapshot.Key, await providers.NameOfAsync(snapshot.Provider)));

    private Task RecordAsync(string what, string userId, string provider, CancellationToken cancellationToken) => audit.RecordAsync(
        new() { Event = what, UserId = userId, Details = new Dictionary<string, string> { ["provider"] = provider } }, cancellationToken);
}
