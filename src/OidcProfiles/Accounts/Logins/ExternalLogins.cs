using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Logins;

/// <summary>Links to upstream providers over Identity.</summary>
internal sealed class ExternalLogins<TUser>(
    AccountUsers<TUser> users, UpstreamLinks<TUser> links, OtherSessions sessions, ProfileErrorDescriber errors) : IExternalLogins
    where TUser : class
{
    private readonly UserManager<TUser> _manager = users.Manager;

    public async Task<ExternalLoginList?> ListAsync(string userId, CancellationToken cancellationToken) =>
        await _manager.FindByIdAsync(userId) is { } user ? await ListAsync(user) : null;

    /// <summary>
    /// The user is read before the links, and Identity writes the removal only if nobody has written the user since: of two requests for two
    /// links at the same moment one is refused.
    /// </summary>
    public Task<IdentityResult> RemoveAsync(
        string userId, string provider, string key, UserSession? session, CancellationToken cancellationToken) => sessions.EndAfterAsync(
        userId,
        session,
        async token =>
        {
            if (await _manager.FindByIdAsync(userId) is not { } user)
            {
                return IdentityResult.Failed(errors.UserNotFound());
            }

            var list = await ListAsync(user);
            return list.Find(provider, key) is null ? IdentityResult.Success
                : list.CanRemove(provider, key) ? await links.RemoveAsync(user, provider, key, token)
                : IdentityResult.Failed(errors.LastSignIn());
        },
        cancellationToken);

    private async Task<ExternalLoginList> ListAsync(TUser user)
    {
        var logins = new List<ExternalLogin>();
        foreach (var login in _manager.SupportsUserLogin ? await _manager.GetLoginsAsync(user) : [])
        {
            // Schemes are kept in memory: this asks no database.
            var isUsable = await links.Providers.ExistsAsync(login.LoginProvider);
            var name = isUsable ? await links.Providers.NameOfAsync(login.LoginProvider) : login.ProviderDisplayName ?? login.LoginProvider;
            logins.Add(new(login.LoginProvider, login.ProviderKey, name, isUsable));
        }

        return new(
            [.. logins.OrderBy(login => login.DisplayName, StringComparer.CurrentCulture).ThenBy(login => login.Key, StringComparer.Ordinal)],
            _manager.SupportsUserPassword && await _manager.HasPasswordAsync(user));
    }
}
