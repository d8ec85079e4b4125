using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Attributes.Values;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host with upstream providers that differ in what is believed, linked and taken from them, and one that is down.</summary>
public class ExternalLoginHost : AccountHost
{
    public ExternalLoginHost()
    {
        var configure = ConfigureServices!;
        ConfigureServices = services =>
        {
            configure(services);
            Acme.AddTo(services);
            Harbour.AddTo(services);
            Pier.AddTo(services);
            Reef.AddTo(services);
        };
        Set(Acme, "TrustEmail", "Yes");
        Set(Acme, "Population", "OnEveryLogin");
        Set(Harbour, "TrustEmail", "Yes");
        Set(Harbour, "Linking", "Automatic");
        Set(Harbour, "Population", "OnSignup");
        Set(Pier, "Population", "None");
        Settings["OidcProfiles:StandardAttributes:nickname:Access:EndUser"] = "Hidden";
        Settings["OidcProfiles:StandardAttributes:nickname:Access:Client"] = "Hidden";
        Settings["OidcProfiles:StandardAttributes:nickname:Access:Portal"] = "ReadWrite";
    }

    /// <summary>Is believed; links only when asked; its values are taken at every sign-in.</summary>
    public TestProvider Acme { get; } = new("acme", "Acme");

    /// <summary>Is believed; links by itself; its values are taken when the account is made.</summary>
    public TestProvider Harbour { get; } = new("harbour", "Harbour");

    /// <summary>Is not believed; its values are not taken.</summary>
    public TestProvider Pier { get; } = new("pier", "Pier");

    /// <summary>Is down, which its handler finds out before it sends anybody there.</summary>
    public TestProvider Reef { get; } = new("reef", "Reef") { Failure = new InvalidOperationException("No configuration.", new HttpRequestException("Refused.")) };

    /// <summary>A browser that is signed in with a password.</summary>
    internal async Task<PageVisitor> EnterAsync(string address)
    {
        var visitor = new PageVisitor(CreateBrowser());
        await visitor.OpenAsync("account/login");
        await visitor.SendAsync(("Input.UserName", address), ("Input.Password", RelyingParty.Password));
        Assert.Equal(HttpStatusCode.Redirect, visitor.Status);
        return visitor;
    }

    /// <summary>A text of a profile; null if there is none.</summary>
    public async Task<string?> ReadAsync(string userId, string attribute) =>
        (await WithAsync<IProfileStore, ProfileSnapshot?>(store => store.FindAsync(userId, CancellationToken.None)))?
            .Profile.Values.GetValueOrDefault(attribute)?.Value is TextValue text ? text.Text : null;

    /// <summary>The providers that an account is linked to.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(string userId) =>
        [.. (await WithAsync<IExternalLogins, ExternalLoginList?>(logins => logins.ListAsync(userId, CancellationToken.None)))!.Logins.Select(login => login.Provider)];

    /// <summary>What the providers of an account sent last.</summary>
    public Task<IReadOnlyList<StoredUpstreamSnapshot>> SnapshotsAsync(string userId) =>
        WithAsync<IUpstreamSnapshots, IReadOnlyList<StoredUpstreamSnapshot>>(snapshots => snapshots.ListAsync(userId, CancellationToken.None));

    /// <summary>The sign-in of every session of an account was long ago.</summary>
    public Task<int> AgeAsync(string userId) => WithAsync<ApplicationDbContext, int>(context => context.Set<SessionEntity<string>>()
        .Where(row => row.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthenticatedAt, DateTime.UtcNow.AddMinutes(-11))));

    /// <summary>Changes an account.</summary>
    public async Task ChangeAsync(string userId, Action<ApplicationUser> change) => Assert.Empty((await WithAsync<UserManager<ApplicationUser>, IdentityResult>(
        async users =>
        {
            var user = (await users.FindByIdAsync(userId))!;
            change(user);
            return await users.UpdateAsync(user);
        })).Errors);

    private void Set(TestProvider provider, string key, string value) => Settings[$"OidcProfiles:Upstream:Providers:{provider.Scheme}:{key}"] = value;
}
