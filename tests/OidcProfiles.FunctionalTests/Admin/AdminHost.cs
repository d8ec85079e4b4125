using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>A host with a role for each right.</summary>
public class AdminHost : AccountHost
{
    public AdminHost()
    {
        foreach (var area in Enum.GetValues<AdminArea>())
        {
            foreach (var level in (AdminLevel[])[AdminLevel.Read, AdminLevel.Manage])
            {
                Settings[$"OidcProfiles:Administration:Roles:{RoleOf(area, level)}:{area}"] = $"{level}";
            }
        }
    }

    /// <summary>The role of somebody who has that right and no other.</summary>
    public static string RoleOf(AdminArea area, AdminLevel level) => $"{area}-{level}".ToLowerInvariant();

    /// <summary>A browser in which somebody new with a role is signed in.</summary>
    /// <param name="role">Such as <c>administrator</c>; null for none.</param>
    public async Task<(HttpClient Browser, string UserId)> SignInAsync(string? role)
    {
        var address = NewAddress();
        var id = await CreateUserAsync(address);
        if (role is not null)
        {
            await GiveRoleAsync(id, role);
        }

        var pages = new AccountPages(this);
        await pages.SignInAsync(address);
        return (pages.Browser, id);
    }

    /// <summary>Changes an account behind the pages' back.</summary>
    public async Task ChangeAsync(string address, Func<UserManager<ApplicationUser>, ApplicationUser, Task<IdentityResult>> change)
    {
        var result = await WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await change(users, (await users.FindByEmailAsync(address))!));
        Assert.True(result.Succeeded);
    }
}
