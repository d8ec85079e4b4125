using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Normalization;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Signing up and in with a provider, and what becomes of what it sends.</summary>
public sealed class ExternalSignInTests(ExternalLoginHost host) : IClassFixture<ExternalLoginHost>
{
    private readonly string _subject = $"s-{Guid.NewGuid():N}";
    private readonly string _address = AccountHost.NewAddress();

    [Fact]
    public async Task SignUp_WithAProvenAddress_MakesALinkedAccountWithoutAPassword()
    {
        var visitor = await SignInAsync(host.Acme, new { email = _address, email_verified = true, given_name = "Ada", locale = "de-DE" });
        Assert.Equal((HttpStatusCode.Redirect, "/account/profile"), (visitor.Status, visitor.Location));
        var user = (await host.FindAsync(_address))!;
        Assert.Equal((true, null), (user.EmailConfirmed, user.PasswordHash));
        Assert.Equal("Ada", await host.ReadAsync(user.Id, "given_name"));
        Assert.Equal([host.Acme.Scheme], await host.LinksAsync(user.Id));
        await host.Mails.WaitAsync(_address, "welcome");
        await visitor.OpenAsync("account/security");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task SignIn_TheSecondTime_IsTheSameAccountWhateverItsAddressIs()
    {
        await SignInAsync(host.Acme, new { email = _address, email_verified = true });
        var user = (await host.FindAsync(_address))!;
        var other = AccountHost.NewAddress();
        var visitor = await SignInAsync(host.Acme, new { email = other, email_verified = true });
        Assert.Equal("/account/profile", visitor.Location);
        Assert.Null(await host.FindAsync(other));
        Assert.Equal(other, Assert.Single(await host.SnapshotsAsync(user.Id)).Snapshot.Email!.Address);
        await visitor.OpenAsync("account/security");
        Assert.Contains(_address, visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_AtOnEveryLogin_TakesWhatIsNewAndErasesNothing()
    {
        var userId = await SignUpAsync(host.Acme, new { email = _address, email_verified = true, given_name = "Ada", family_name = "King" });
        await SignInAsync(host.Acme, new { email = _address, email_verified = true, given_name = "Augusta" });
        Assert.Equal(("Augusta", "King"), (await host.ReadAsync(userId, "given_name"), await host.ReadAsync(userId, "family_name")));
    }

    [Fact]
    public async Task SignIn_AtOnSignup_TakesNothingLater()
    {
        var userId = await SignUpAsync(host.Harbour, new { email = _address, email_verified = true, given_name = "Ada" });
        await SignInAsync(host.Harbour, new { email = _address, email_verified = true, given_name = "Augusta", family_name = "King" });
        Assert.Equal(("Ada", null), (await host.ReadAsync(userId, "given_name"), await host.ReadAsync(userId, "family_name")));
        var sent = Assert.Single(await host.SnapshotsAsync(userId)).Snapshot;
        Assert.Equal("Augusta", sent.Attributes["given_name"].GetString());
    }

    [Fact]
    public async Task SignIn_AtNone_TakesNothingAtAll()
    {
        var userId = await host.CreateUserAsync(_address);
        var visitor = await host.EnterAsync(_address);
        await visitor.SignInAsync(host.Pier, host.Pier.Person(_subject, new { given_name = "Ada" }), "account/security");
        Assert.Equal([host.Pier.Scheme], await host.LinksAsync(userId));
        await SignInAsync(host.Pier, new { given_name = "Augusta" });
        Assert.Null(await host.ReadAsync(userId, "given_name"));
        Assert.Equal("Augusta", Assert.Single(await host.SnapshotsAsync(userId)).Snapshot.Attributes["given_name"].GetString());
    }

    [Fact]
    public async Task SignIn_AfterThePersonChangedAValue_LeavesIt()
    {
        var userId = await SignUpAsync(host.Acme, new { email = _address, email_verified = true, given_name = "Ada" });
        Assert.Empty((await host.WithAsync<ProfileManager, IdentityResult>(profiles => profiles.PatchAsync(
            userId,
            new() { Changes = new Dictionary<string, JsonElement> { ["given_name"] = JsonSerializer.SerializeToElement("Lovelace") } },
            ProfileActor.Self(userId),
            CancellationToken.None))).Errors);
        await SignInAsync(host.Acme, new { email = _address, email_verified = true, given_name = "Augusta" });
        Assert.Equal("Lovelace", await host.ReadAsync(userId, "given_name"));
    }

    [Fact]
    public async Task SignIn_OnTheWayToAClient_EndsAtTheClientWithTheProfile()
    {
        var party = new RelyingParty(host);
        var visitor = new PageVisitor(party.Browser);
        await visitor.OpenAsync(party.AuthorizationUrl("openid profile"));
        await visitor.FollowAsync();
        await visitor.GoToAsync(host.Acme);
        await visitor.ComeBackAsync(host.Acme, host.Acme.Person(_subject, new { email = _address, email_verified = true, given_name = "Ada" }));
        await visitor.FollowAsync();
        Assert.StartsWith("/connect/authorize?", visitor.Location, StringComparison.Ordinal);

        // The browser is signed in: nobody is asked for a password any more.
        var tokens = await party.SignInAsync("nobody", "openid profile");
        using var response = await party.UserInfoAsync(tokens.Access);
        var claims = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Ada", claims.GetProperty("given_name").GetString());
    }

    [Fact]
    public async Task SignUp_WithoutWhatSaysWhoItIs_IsRefusedAndLeavesNothing()
    {
        var documents = new UpstreamDocuments { IdToken = JsonSerializer.SerializeToElement(new { iss = host.Acme.Issuer, email = _address, email_verified = true }) };
        var visitor = await new PageVisitor(host.CreateBrowser()).SignInAsync(host.Acme, documents);
        Assert.StartsWith("/account/external-login/failed?reason=Rejected&", visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();
        Assert.Equal(HttpStatusCode.BadGateway, visitor.Status);
        Assert.Null(await host.FindAsync(_address));
    }

    private async Task<string> SignUpAsync(TestProvider provider, object members)
    {
        await SignInAsync(provider, members);
        return (await host.FindAsync(_address))!.Id;
    }

    private Task<PageVisitor> SignInAsync(TestProvider provider, object members) =>
        new PageVisitor(host.CreateBrowser()).SignInAsync(provider, provider.Person(_subject, members));
}
