using OidcProfiles.Accounts.Sessions;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Sessions: one row for each browser that is signed in.</summary>
public sealed class SessionTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task SignIn_Always_MakesASessionThatCanBeEndedFromElsewhere()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var (first, second) = (new RelyingParty(host), new RelyingParty(host));
        first.Browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        await first.SignInAsync(address, "openid");
        var session = Assert.Single(await ListAsync(userId));
        Assert.Equal("Firefox on Linux", session.Device);
        await second.SignInAsync(address, "openid");
        Assert.Equal(2, (await ListAsync(userId)).Count);

        await host.WithAsync<ISessionStore, int>(sessions => sessions.EndAsync(userId, session.Id, null, CancellationToken.None));
        Assert.False(await IsSignedInAsync(first));
        Assert.True(await IsSignedInAsync(second));
    }

    [Fact]
    public async Task SignOut_Always_EndsTheSessionSoThatACopyOfTheCookieIsWorthNothing()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        await party.SignInAsync(address, "openid");
        Assert.NotEmpty(await ListAsync(userId));
        using var page = await party.Browser.GetAsync("account/logout");
        using var response = await party.SubmitAsync(page, address);
        Assert.Empty(await ListAsync(userId));
        Assert.False(await IsSignedInAsync(party));
    }

    private static async Task<bool> IsSignedInAsync(RelyingParty party)
    {
        using var response = await party.Browser.GetAsync(party.AuthorizationUrl("openid"));
        return response.Headers.Location?.OriginalString.Contains("/account/login", StringComparison.Ordinal) != true;
    }

    private Task<IReadOnlyList<UserSession>> ListAsync(string userId) =>
        host.WithAsync<ISessionStore, IReadOnlyList<UserSession>>(sessions => sessions.ListAsync(userId, CancellationToken.None));
}
