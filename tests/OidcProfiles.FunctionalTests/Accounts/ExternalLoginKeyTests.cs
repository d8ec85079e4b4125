using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Links that a host had before the module, and handlers that tell the module nothing.</summary>
public sealed class ExternalLoginKeyTests(ExternalLoginKeyTests.Host host) : IClassFixture<ExternalLoginKeyTests.Host>
{
    [Fact]
    public async Task Callback_OfAPlainLinkOfAProviderWithOneIssuer_SignsInAndMakesItOurs()
    {
        var (subject, user) = await LinkedAsync(host.One);
        var elsewhere = new PageVisitor(host.CreateBrowser());
        await elsewhere.SignInAsync(host.One, host.One.Person(subject));

        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.SignInAsync(host.One, host.One.Person(subject, new { given_name = "Ada" }));
        Assert.Equal("/account/profile", visitor.Location);
        var login = Assert.Single(await LoginsAsync(user));
        Assert.Equal((host.One.Scheme, UpstreamLoginKey.Of(host.One.Issuer, subject)), (login.LoginProvider, login.ProviderKey));

        // The change of the key ends nobody's session.
        await elsewhere.OpenAsync("account/profile");
        Assert.Equal(HttpStatusCode.OK, elsewhere.Status);
    }

    [Fact]
    public async Task Callback_OfAPlainLinkOfAProviderWithManyIssuers_IsNobodys()
    {
        var (subject, user) = await LinkedAsync(host.Many);
        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.SignInAsync(host.Many, host.Many.Person(subject));
        Assert.Equal("/account/external-login/finish", visitor.Location);
        Assert.Equal(subject, Assert.Single(await LoginsAsync(user)).ProviderKey);
    }

    [Fact]
    public async Task Callback_OfAHandlerThatTellsNothing_ReadsItsClaims()
    {
        var subject = $"{Guid.NewGuid():N}";
        var user = await host.CreateUserAsync(AccountHost.NewAddress());
        var login = new UserLoginInfo(host.Silent.Scheme, UpstreamLoginKey.Of(host.Silent.Issuer, subject), "Silent");
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(
            async users => await users.AddLoginAsync((await users.FindByIdAsync(user))!, login));

        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.SignInAsync(host.Silent, host.Silent.Person(subject, new { given_name = "Grace" }));
        Assert.Equal("/account/profile", visitor.Location);
        var snapshot = Assert.Single(await host.WithAsync<IUpstreamSnapshots, IReadOnlyList<StoredUpstreamSnapshot>>(
            snapshots => snapshots.ListAsync(user, CancellationToken.None)));
        Assert.Equal(subject, snapshot.Snapshot.Subject);
        Assert.Equal("Grace", snapshot.Snapshot.Attributes["given_name"].GetString());
    }

    [Fact]
    public async Task Callback_InTwoBrowsersAtOnce_MakesOneAccount()
    {
        for (var round = 0; round < 10; round++)
        {
            var address = AccountHost.NewAddress();
            var person = host.One.Person($"{Guid.NewGuid():N}", new { email = address, email_verified = true });
            var visitors = Enumerable.Range(0, 3).Select(_ => new PageVisitor(host.CreateBrowser())).ToList();
            await Task.WhenAll(visitors.Select(visitor => visitor.SignInAsync(host.One, person)));

            Assert.All(visitors, visitor => Assert.Equal("/account/profile", visitor.Location));
            Assert.NotNull(await host.FindAsync(address));
        }
    }

    private async Task<(string Subject, string UserId)> LinkedAsync(TestProvider provider)
    {
        var subject = $"{Guid.NewGuid():N}";
        var user = await host.CreateUserAsync(AccountHost.NewAddress());
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(
            async users => await users.AddLoginAsync((await users.FindByIdAsync(user))!, new(provider.Scheme, subject, provider.DisplayName)));
        return (subject, user);
    }

    private Task<IList<UserLoginInfo>> LoginsAsync(string userId) => host.WithAsync<UserManager<ApplicationUser>, IList<UserLoginInfo>>(
        async users => await users.GetLoginsAsync((await users.FindByIdAsync(userId))!));

    public sealed class Host : AccountHost
    {
        public Host()
        {
            var configure = ConfigureServices!;
            ConfigureServices = services =>
            {
                configure(services);
                One.AddTo(services);
                Many.AddTo(services);
                Silent.AddTo(services);
            };
            foreach (var provider in (TestProvider[])[One, Silent])
            {
                Settings[$"OidcProfiles:Upstream:Providers:{provider.Scheme}:Issuer"] = provider.Issuer;
            }

            Settings["OidcProfiles:Upstream:Providers:one:TrustEmail"] = "Yes";
        }

        public TestProvider One { get; } = new("one", "One");

        public TestProvider Many { get; } = new("many", "Many");

        public TestProvider Silent { get; } = new("silent", "Silent") { IsSilent = true };
    }
}
