using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;

namespace OidcProfiles.Administration;

/// <summary>Rights by the roles of Identity, read anew each time.</summary>
internal sealed class RoleAdministrators<TUser>(UserManager<TUser> users, IOptions<OidcProfilesOptions> options) : IAdministrators
    where TUser : class
{
    public async Task<AdminRights> FindAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        var roles = options.Value.Administration.Roles;
        if (roles.Count == 0 || !users.SupportsUserRole || await users.FindByIdAsync(userId) is not { } user)
        {
            return AdminRights.None;
        }

        var rights = AdminRights.None;
        foreach (var role in await users.GetRolesAsync(user))
        {
            rights = roles.TryGetValue(role, out var given) ? rights.Or(given.ToRights()) : rights;
        }

        return rights;
    }
}
