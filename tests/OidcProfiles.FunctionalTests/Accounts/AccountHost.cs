using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Email.Delivery;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host whose mails are read by the tests.</summary>
public class AccountHost : HostFactory
{
    public AccountHost()
    {
        ConfigureServices = services => services.Replace(ServiceDescriptor.Singleton<IEmailTransport>(Mails));

        // The tests ask more often than a person would.
        Settings["OidcProfiles:Email:Outbox:Cooldown:Address:Gap"] = "00:00:00.001";
        Settings["OidcProfiles:Email:Outbox:Cooldown:Address:Limit"] = "1000";
        Settings["OidcProfiles:Email:Outbox:Cooldown:Network:Limit"] = "1000";
        Settings["OidcProfiles:Pages:Limits:PerNetwork"] = "10000";
        Settings["OidcProfiles:Pages:Limits:PerAccount"] = "10000";
    }

    public Mailbox Mails { get; } = new();

    /// <summary>An address that nobody has used yet.</summary>
    public static string NewAddress() => $"u{Guid.NewGuid():N}@example.org";

    /// <summary>Makes an account as an administrator would, with the password of the sample users.</summary>
    public async Task<string> CreateUserAsync(string address, bool isConfirmed = true)
    {
        var user = new ApplicationUser { UserName = address, Email = address, EmailConfirmed = isConfirmed };
        var result = await WithAsync<UserManager<ApplicationUser>, IdentityResult>(users => users.CreateAsync(user, RelyingParty.Password));
        Assert.True(result.Succeeded);
        return user.Id;
    }

    /// <summary>Gives somebody a role.</summary>
    public async Task GiveRoleAsync(string userId, string role)
    {
        await WithAsync<RoleManager<IdentityRole>, IdentityResult>(async roles =>
            await roles.RoleExistsAsync(role) ? IdentityResult.Success : await roles.CreateAsync(new(role)));
        var result = await WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.AddToRoleAsync((await users.FindByIdAsync(userId))!, role));
        Assert.True(result.Succeeded);
    }

    public Task<ApplicationUser?> FindAsync(string address) =>
        WithAsync<UserManager<ApplicationUser>, ApplicationUser?>(users => users.FindByEmailAsync(address));
}
