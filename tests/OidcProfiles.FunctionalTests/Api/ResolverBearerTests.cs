using System.Net;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Api;

/// <summary>The resolver and bearer tokens.</summary>
public sealed class ResolverBearerTests(ResolverHost host) : IClassFixture<ResolverHost>
{
    private const string InvalidToken = "Bearer error=\"invalid_token\"";

    [Theory]
    [InlineData("openid", "")]
    [InlineData("openid email", "Email=alice@example.com Email-Verified=true")]
    [InlineData("openid email address phone", "Email=alice@example.com Email-Verified=true")]
    public async Task Get_WithAToken_ReleasesByTheScopesThatBothHave(string scope, string expected)
    {
        // What its client asks for by name is not for the resolver.
        var tokens = await new RelyingParty(host).SignInAsync(
            "alice", scope, ("claims", """{"userinfo":{"given_name":null,"department":null}}"""), ("claims_locales", "ja"));
        var reply = (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertValid();
        Assert.Equal(tokens.Identity.GetProperty("sub").GetString(), reply.Profile["User-Id"]);
        Assert.Equal("true", reply.Profile["Verified"]);
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            reply.Profile.Where(header => header.Key is not ("Session-Valid" or "User-Id" or "Verified")).Select(header => $"{header.Key}={header.Value}"));
    }

    [Fact]
    public async Task Get_WithATokenOfAnotherClient_ReleasesWhatTheResolversClientMayHave()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid profile");
        using var userInfo = await party.UserInfoAsync(tokens.Access);
        Assert.Contains("\"gender\"", await userInfo.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var reply = (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertValid();
        Assert.Equal("Alice", reply.Profile["Given-Name"]);
        Assert.DoesNotContain("Gender", reply.Profile.Keys);
    }

    [Theory]
    [InlineData("Bearer garbage")]
    [InlineData("bearer garbage")]
    [InlineData("Bearer ")]
    [InlineData("Bearer")]
    public async Task Get_WithAWrongTokenAndAGoodSession_IsNobody(string authorization)
    {
        var party = await host.SignInAsync("alice");
        (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();
        Assert.Equal(InvalidToken, (await ResolverHost.ResolveAsync(party.Browser, authorization)).AssertInvalid().Challenge);
    }

    [Fact]
    public async Task Get_WithATokenThatIsOver_IsNobody()
    {
        var tokens = await new RelyingParty(host).SignInAsync("alice", "openid");
        host.Time.Pass(TimeSpan.FromHours(2));
        Assert.Equal(InvalidToken, (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertInvalid().Challenge);
    }

    [Fact]
    public async Task Get_WithATokenThatWasRevoked_IsNobody()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid");
        (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertValid();
        using var revoked = await party.PostAsync("connect/revocation", ("token", tokens.Access));
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertInvalid();
    }

    [Fact]
    public async Task Get_WithAClientsOwnToken_IsNobody()
    {
        var tokens = await new RelyingParty(host, "sample-service", "sample-service-secret")
            .RequestTokensAsync(("grant_type", "client_credentials"), ("scope", "profile email"));
        (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertInvalid();
    }

    [Fact]
    public async Task Get_WithATokenWithoutOpenId_IsNobody()
    {
        var tokens = await new RelyingParty(host).SignInAsync("alice", "profile email");
        (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertInvalid();
    }

    [Fact]
    public async Task Get_WithATokenOfALockedOrDeletedAccount_IsNobody()
    {
        var user = await host.CreateUserAsync();
        var tokens = await new RelyingParty(host).SignInAsync(user.UserName!, "openid");
        (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertValid();
        await host.ChangeAsync(async users => await users.SetLockoutEndDateAsync((await users.FindByIdAsync(user.Id))!, host.Time.GetUtcNow().AddHours(1)));
        (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertInvalid();
        await host.ChangeAsync(async users => await users.DeleteAsync((await users.FindByIdAsync(user.Id))!));
        (await ResolverHost.ResolveAsync(host.CreateBrowser(), $"Bearer {tokens.Access}")).AssertInvalid();
    }

    [Fact]
    public async Task Get_WithATokenInTheAddress_DoesNotReadIt()
    {
        var tokens = await new RelyingParty(host).SignInAsync("alice", "openid");
        using var response = await host.CreateBrowser().GetAsync($"{ResolverHost.Path}?access_token={tokens.Access}");
        (await ResolverReply.ReadAsync(response)).AssertInvalid();
    }

    [Fact]
    public async Task Get_WithAToken_AsksForTheProfileOnce()
    {
        var tokens = await new RelyingParty(host).SignInAsync("alice", "openid profile");
        using var browser = host.CreateBrowser();
        host.Commands.Clear();
        (await ResolverHost.ResolveAsync(browser, $"Bearer {tokens.Access}")).AssertValid();
        Assert.Contains("AspNetUsers", Assert.Single(host.Commands.All, command => !command.Contains("OpenIddict", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
