using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>A host with providers, whose time the tests set.</summary>
public class FinishHost : ExternalLoginHost
{
    private static readonly string[] OfOthers = ["OidcProfileEmails:", "OidcProfileAudit", "OidcProfilePeppers:"];

    public FinishHost()
    {
        var configure = ConfigureServices!;
        ConfigureServices = services =>
        {
            configure(services);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        };
        Settings["OidcProfiles:Accounts:Registration:BlockedDomains:0"] = "blocked.example";
    }

    public ShiftedTime Time { get; } = new();

    /// <summary>Does something with the manager of users.</summary>
    public Task<T> WithUserAsync<T>(string userId, Func<UserManager<ApplicationUser>, ApplicationUser, Task<T>> act) =>
        WithAsync<UserManager<ApplicationUser>, T>(async users => await act(users, (await users.FindByIdAsync(userId))!));

    public Task<ApplicationUser> ReadAsync(string userId) => WithUserAsync(userId, (_, user) => Task.FromResult(user));

    public Task<IList<UserLoginInfo>> LoginsAsync(string userId) => WithUserAsync(userId, (users, user) => users.GetLoginsAsync(user));

    /// <summary>
    /// Everything about accounts that is in the database. Mails are sent and the audit trail is sealed at their own pace, refusals are
    /// recorded in it, and the pepper is made when it is first needed.
    /// </summary>
    public async Task<IReadOnlyList<string>> DumpAsync() =>
        [.. (await WithAsync<ApplicationDbContext, IReadOnlyList<string>>(DatabaseDump.ReadAsync))
            .Where(row => !OfOthers.Any(table => row.StartsWith(table, StringComparison.Ordinal)))];
}
