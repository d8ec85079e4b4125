using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>A host for what administrators do with accounts, whose time passes when the tests say so.</summary>
public sealed class ActHost : AdminHost
{
    public ActHost()
    {
        var configure = ConfigureServices!;
        ConfigureServices = services =>
        {
            configure(services);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        };
    }

    public static string Manager { get; } = RoleOf(AdminArea.Users, AdminLevel.Manage);

    public ShiftedTime Time { get; } = new();

    /// <summary>Somebody new with a role, as the managers know them.</summary>
    public async Task<ProfileActor> ActorAsync(string? role = null)
    {
        var id = await CreateUserAsync(NewAddress());
        await GiveRoleAsync(id, role ?? Manager);
        var rights = await WithAsync<IAdministrators, AdminRights>(administrators => administrators.FindAsync(id, CancellationToken.None));
        return ProfileActor.Portal(id, rights);
    }

    /// <summary>An administrator of users at a page.</summary>
    internal async Task<PageVisitor> VisitAsync(string path, string? role = null)
    {
        var (browser, _) = await SignInAsync(role ?? Manager);
        return await new PageVisitor(browser).OpenAsync(path);
    }

    public Task<ApplicationUser?> ByIdAsync(string userId) =>
        WithAsync<UserManager<ApplicationUser>, ApplicationUser?>(users => users.FindByIdAsync(userId));

    /// <summary>What was recorded of the account and the profile, the oldest first, with whether another did it.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(string userId) =>
        (await WithAsync<IAuditLog, AuditPage>(log => log.ListAsync(new() { UserId = userId }, null, 100, CancellationToken.None)))
            .Entries.Reverse()
            .Where(entry => entry.Event.Split('.')[0] is "account" or "profile")
            .Select(entry => $"{entry.Event}{(entry.ActorId is null ? string.Empty : " by another")}").ToList();
}
