using System.Globalization;
using System.Net;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>The clients that a person has let in.</summary>
public sealed class ConnectedApplicationTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    private const string Secret = "sample-web-secret";

    [Fact]
    public async Task List_Always_TellsClientsScopesTimesAndWhatTheyGet()
    {
        var user = await host.CreateUserAsync();
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await new RelyingParty(host).SignInAsync(user.UserName!, "openid email");
        await new RelyingParty(host, "sample-web", Secret).SignInAsync(user.UserName!, "openid phone");
        var list = await ListAsync(user);
        Assert.Equal(["sample-spa", "sample-web"], list.Select(application => application.ClientId).Order(StringComparer.Ordinal));
        var spa = list.Single(application => application.ClientId == "sample-spa");
        Assert.NotEqual("sample-spa", spa.Name);
        Assert.Equal(["email", "openid"], spa.Scopes.AsEnumerable());
        Assert.Equal(["email", "email_verified"], spa.Attributes.Select(attribute => attribute.Name));
        Assert.InRange(spa.Since!.Value, before, DateTimeOffset.UtcNow);
        Assert.InRange(spa.LastUsedAt!.Value, spa.Since.Value.AddSeconds(-1), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Revoke_Always_EndsTokensAndConsentOfThatClientAndUserOnly()
    {
        var (user, other) = (await host.CreateUserAsync(), await host.CreateUserAsync());
        var (web, spa, others) = (new RelyingParty(host, "sample-web", Secret), new RelyingParty(host), new RelyingParty(host, "sample-web", Secret));
        var ended = await web.SignInAsync(user.UserName!, "openid email offline_access");
        var kept = await spa.SignInAsync(user.UserName!, "openid offline_access");
        var foreign = await others.SignInAsync(other.UserName!, "openid offline_access");
        Assert.Equal("consented", await AskAsync(web));

        Assert.True(await RevokeAsync(user, "sample-web"));
        Assert.Equal("invalid_grant", (await web.RefreshAsync(ended.Refresh)).Error);
        using var info = await web.UserInfoAsync(ended.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, info.StatusCode);
        Assert.Equal("asked", await AskAsync(web));
        Assert.Equal(["sample-spa"], (await ListAsync(user)).Select(application => application.ClientId));
        Assert.Null((await spa.RefreshAsync(kept.Refresh)).Error);
        Assert.Null((await others.RefreshAsync(foreign.Refresh)).Error);
    }

    [Theory]
    [InlineData("sample-web")]
    [InlineData("no-such-client")]
    [InlineData("")]
    public async Task Revoke_OfWhatThePersonHasNotLetIn_GivesFalse(string client) => Assert.False(await RevokeAsync(await host.CreateUserAsync(), client));

    private static async Task<string> AskAsync(RelyingParty party)
    {
        using var response = await party.Browser.GetAsync(party.AuthorizationUrl("openid email offline_access"));
        return response.Headers.Location!.OriginalString.Contains("/account/consent", StringComparison.Ordinal) ? "asked" : "consented";
    }

    private Task<IReadOnlyList<ConnectedApplication>> ListAsync(ApplicationUser user) => host.WithAsync<IConnectedApplications, IReadOnlyList<ConnectedApplication>>(
        applications => applications.ListAsync(user.Id, CultureInfo.GetCultureInfo("en"), CancellationToken.None));

    private Task<bool> RevokeAsync(ApplicationUser user, string client) => host.WithAsync<IConnectedApplications, bool>(
        applications => applications.RevokeAsync(user.Id, client, CancellationToken.None));
}
