using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts.Logins;

/// <summary>Links to upstream providers over Identity.</summary>
internal sealed class ExternalLogins<TUser>(
    UserManager<TUser> manager, IAuthenticationSchemeProvider schemes, OtherSessions sessions, ProfileErrorDescriber errors) : IExternalLogins
    where TUser : class
{
    public async Task<ExternalLoginList?> ListAsync(string userId, CancellationToken cancellationToken) =>
        await manager.FindByIdAsync(userId) is { } user ? await ListAsync(user) : null;

    /// <summary>
    /// The user is read before the links, and Identity writes the removal only if nobody has written the user since: of two requests for two
    /// links at the same moment one is refused.
    /// </summary>
    public Task<IdentityResult> RemoveAsync(
        string userId, string provider, string key, UserSession? session, CancellationToken cancellationToken) => sessions.EndAfterAsync(
        userId,
        session,
        async _ =>
        {
            if (await manager.FindByIdAsync(userId) is not { } user)
            {
                return IdentityResult.Failed(errors.UserNotFound());
            }

            var list = await ListAsync(user);
            return list.Find(provider, key) is null ? IdentityResult.Success
                : list.CanRemove(provider, key) ? await manager.RemoveLoginAsync(user, provider, key)
                : IdentityResult.Failed(errors.LastSignIn());
        },
        cancellationToken);

    private async Task<ExternalLoginList> ListAsync(TUser user)
    {
        var logins = new List<ExternalLogin>();
        foreach (var login in manager.SupportsUserLogin ? await manager.GetLoginsAsync(user) : [])
        {
            // Schemes are kept in memory: this asks no database.
            var scheme = await schemes.GetSchemeAsync(login.LoginProvider);
            var name = scheme?.DisplayName ?? login.ProviderDisplayName ?? login.LoginProvider;
            logins.Add(new(login.LoginProvider, login.ProviderKey, name, IsUsable: scheme is not null));
        }

        return new(
            [.. logins.OrderBy(login => login.DisplayName, StringComparer.CurrentCulture).ThenBy(login => login.Key, StringComparer.Ordinal)],
            manager.SupportsUserPassword && await manager.HasPasswordAsync(user));
    }
}
