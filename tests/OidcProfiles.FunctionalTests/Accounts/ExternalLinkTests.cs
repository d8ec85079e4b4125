using System.Net;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Links between accounts here and at providers: by themselves, by the person, and their end.</summary>
public sealed class ExternalLinkTests(ExternalLoginHost host) : IClassFixture<ExternalLoginHost>
{
    private const string Security = "account/security";

    private readonly string _subject = $"s-{Guid.NewGuid():N}";
    private readonly string _address = AccountHost.NewAddress();

    [Fact]
    public async Task SignIn_WithTheAddressOfAnAccountAtAutomatic_LinksSilently()
    {
        var userId = await host.CreateUserAsync(_address);
        var visitor = await SignInAsync(host.Harbour, new { email = _address, email_verified = true });
        Assert.Equal("/account/profile", visitor.Location);
        Assert.Equal([host.Harbour.Scheme], await host.LinksAsync(userId));
    }

    [Theory]
    [InlineData("acme", true, true)]
    [InlineData("acme", true, false)]
    [InlineData("harbour", false, true)]
    [InlineData("harbour", true, false)]
    [InlineData("pier", true, true)]
    public async Task SignIn_WithTheAddressOfAnAccountElse_AsksAndDoesNothing(string scheme, bool isConfirmed, bool isVerified)
    {
        var userId = await host.CreateUserAsync(_address, isConfirmed);
        var provider = new[] { host.Acme, host.Harbour, host.Pier }.First(provider => provider.Scheme == scheme);
        var visitor = await SignInAsync(provider, new { email = _address, email_verified = isVerified }, "account/login?returnUrl=%2Faccount%2Fdata");
        Assert.Equal("/account/external-login/finish?returnUrl=%2Faccount%2Fdata", visitor.Location);
        var cookie = Assert.Single(visitor.Response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("oidcprofiles.external=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(_address, Uri.UnescapeDataString(visitor.Location!), StringComparison.Ordinal);
        await AssertNobodyAsync(visitor);
        Assert.Empty(await host.LinksAsync(userId));
    }

    [Fact]
    public async Task Link_ByThePerson_IsThereAndCanGoAgain()
    {
        var userId = await host.CreateUserAsync(_address);
        var visitor = await LinkAsync(await host.EnterAsync(_address), host.Acme, new { email = AccountHost.NewAddress(), given_name = "Ada" });
        Assert.Equal("/account/security", visitor.Location);
        await visitor.FollowAsync();
        Assert.StartsWith("Acme is linked now.", visitor.Page.QuerySelector("[role=status]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal([host.Acme.Scheme], await host.LinksAsync(userId));
        Assert.Empty(visitor.Page.QuerySelectorAll("button[value=acme]"));

        // With the link the person signs in, and it ends in two steps.
        Assert.Equal("/account/profile", (await SignInAsync(host.Acme, new { })).Location);
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[href*=unlink]")!.GetAttribute("href")!);
        await visitor.SendAsync();
        Assert.Empty(await host.LinksAsync(userId));
        Assert.Empty(await host.SnapshotsAsync(userId));
        Assert.StartsWith("/account/external-login/finish", (await SignInAsync(host.Acme, new { })).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unlink_OfTheLastMeans_IsRefused()
    {
        var visitor = await SignInAsync(host.Acme, new { email = _address, email_verified = true });
        var userId = (await host.FindAsync(_address))!.Id;
        await visitor.OpenAsync(Security);
        Assert.Null(visitor.Page.QuerySelector("a[href*=unlink]"));
        var key = Assert.Single(await host.SnapshotsAsync(userId)).Snapshot.Key;
        await visitor.OpenAsync($"account/unlink?provider=acme&key={key}");
        await visitor.SendAsync();
        Assert.NotEmpty(visitor.Errors);
        Assert.Equal([host.Acme.Scheme], await host.LinksAsync(userId));
    }

    [Fact]
    public async Task Link_OfAKeyOfAnotherAccount_IsRefusedAndTellsNotWhose()
    {
        await SignInAsync(host.Acme, new { email = _address, email_verified = true, name = "Grace Hopper" });
        var (owner, other) = ((await host.FindAsync(_address))!, AccountHost.NewAddress());
        var userId = await host.CreateUserAsync(other);
        var visitor = await LinkAsync(await host.EnterAsync(other), host.Acme, new { email = _address, email_verified = true, name = "Grace Hopper" });
        Assert.StartsWith("/account/external-login/failed?reason=LinkedToAnother&", visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();
        Assert.Equal((HttpStatusCode.Conflict, "That account at the provider is not linked to yours"), (visitor.Status, visitor.Heading));
        var html = visitor.Page.DocumentElement.OuterHtml;
        Assert.All([_address, owner.Id, "Grace"], text => Assert.DoesNotContain(text, html, StringComparison.Ordinal));
        Assert.Contains(visitor.Page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/account/security");
        Assert.Empty(await host.LinksAsync(userId));
        Assert.Equal([host.Acme.Scheme], await host.LinksAsync(owner.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Link_WhenTheSessionChangesMeanwhile_LinksNobody(bool signsInAgain)
    {
        var (userId, other) = (await host.CreateUserAsync(_address), AccountHost.NewAddress());
        var otherId = await host.CreateUserAsync(other);
        var visitor = await host.EnterAsync(_address);
        await visitor.OpenAsync(Security);
        await visitor.GoToAsync(host.Acme);
        var back = host.Acme.Return(visitor.Location, host.Acme.Person(_subject));
        await visitor.OpenAsync("account/logout");
        await visitor.SendAsync((visitor.Page.QuerySelector("main button")!.GetAttribute("name")!, "true"));
        if (signsInAgain)
        {
            await visitor.OpenAsync("account/login");
            await visitor.SendAsync(("Input.UserName", other), ("Input.Password", RelyingParty.Password));
        }

        await visitor.OpenAsync(back);
        await visitor.FollowAsync();
        Assert.StartsWith("/account/external-login/failed?reason=SessionChanged&", visitor.Location, StringComparison.Ordinal);
        Assert.Empty(await host.LinksAsync(userId));
        Assert.Empty(await host.LinksAsync(otherId));
    }

    [Fact]
    public async Task Link_WhenTheSignInIsOld_AsksForAFreshOneFirst()
    {
        var userId = await host.CreateUserAsync(_address);
        var visitor = await host.EnterAsync(_address);
        await visitor.OpenAsync(Security);
        await host.AgeAsync(userId);
        await visitor.GoToAsync(host.Acme);
        Assert.Equal("/account/reauthenticate?returnUrl=%2Faccount%2Fsecurity", visitor.Location);
    }

    [Fact]
    public async Task Prove_WithTheLinkedAccount_OpensWhatNeedsAFreshSignIn()
    {
        var visitor = await StaleAsync();
        Assert.Equal(["acme"], visitor.Page.QuerySelectorAll("button[name=scheme]").Select(button => button.GetAttribute("value")));
        Assert.Empty(visitor.Page.QuerySelectorAll("input[type=password]"));
        await visitor.GoToAsync(host.Acme);
        await visitor.ComeBackAsync(host.Acme, host.Acme.Person(_subject));
        await visitor.FollowAsync();
        Assert.Equal("/account/change-email", visitor.Location);
        await visitor.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Prove_WithAnotherAccount_ProvesAndLinksNothing()
    {
        var visitor = await StaleAsync();
        await visitor.GoToAsync(host.Acme);
        await visitor.ComeBackAsync(host.Acme, host.Acme.Person($"other-{_subject}", new { email = _address, email_verified = true }));
        await visitor.FollowAsync();
        Assert.StartsWith("/account/external-login/failed?reason=LinkedToAnother&", visitor.Location, StringComparison.Ordinal);
        await visitor.OpenAsync("account/change-email");
        Assert.StartsWith("/account/reauthenticate", visitor.Location, StringComparison.Ordinal);
        Assert.Single(await host.LinksAsync((await host.FindAsync(_address))!.Id));
    }

    /// <summary>On the page that asks for a fresh sign-in, with an account that has a provider only.</summary>
    private async Task<PageVisitor> StaleAsync()
    {
        var visitor = await SignInAsync(host.Acme, new { email = _address, email_verified = true });
        await host.AgeAsync((await host.FindAsync(_address))!.Id);
        await visitor.OpenAsync("account/change-email");
        return await visitor.FollowAsync();
    }

    private static async Task AssertNobodyAsync(PageVisitor visitor)
    {
        await visitor.OpenAsync(Security);
        Assert.Equal(HttpStatusCode.Redirect, visitor.Status);
        Assert.Contains("/account/login", visitor.Location, StringComparison.Ordinal);
    }

    private Task<PageVisitor> LinkAsync(PageVisitor visitor, TestProvider provider, object members) =>
        visitor.SignInAsync(provider, provider.Person(_subject, members), Security);

    private Task<PageVisitor> SignInAsync(TestProvider provider, object members, string page = "account/login") =>
        new PageVisitor(host.CreateBrowser()).SignInAsync(provider, provider.Person(_subject, members), page);
}
