using System.Net;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>The page that links what is under way to the account that is signed in.</summary>
public sealed class LinkPageTests(FinishHost host) : IClassFixture<FinishHost>
{
    private const string Link = "/account/external-login/link";

    [Fact]
    public async Task Link_AfterASignInWithThePassword_NamesBothLinksAndGoesOn()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var visitor = await ArriveAsync(new { name = "Ada at Pier", email = "ada@pier.example" }, "account/login?returnUrl=/account/sessions");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a.button")!.GetAttribute("href")!);
        await visitor.SendAsync(("Input.UserName", address), ("Input.Password", RelyingParty.Password));
        Assert.StartsWith(Link, visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();
        Assert.Equal("Link Pier to this account?", visitor.Heading);
        Assert.All(new[] { "Pier", "Ada at Pier", "ada@pier.example", address }, shown => Assert.Contains(shown, Text(visitor), StringComparison.Ordinal));
        Assert.Empty(await host.LoginsAsync(userId));

        await visitor.SendAsync();
        Assert.Equal("/account/sessions", visitor.Location);
        Assert.Single(await host.LoginsAsync(userId));
        await visitor.FollowAsync();
        Assert.Contains("Pier is linked now", Text(visitor), StringComparison.Ordinal);
        await host.Mails.WaitAsync(address, "login-linked");
        await visitor.OpenAsync(Link);
        Assert.Equal("This sign-in is over", visitor.Heading);
    }

    /// <summary>Whoever is signed in is named, and may use another account.</summary>
    [Fact]
    public async Task Link_InTheSessionOfAnotherUser_NamesThatUserAndLeadsToAnotherSignIn()
    {
        var (one, other) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var (oneId, otherId) = (await host.CreateUserAsync(one), await host.CreateUserAsync(other));
        var visitor = new PageVisitor(host.CreateBrowser());
        await (await visitor.OpenAsync("account/login")).SendAsync(("Input.UserName", one), ("Input.Password", RelyingParty.Password));
        await GiveAsync(visitor);
        await visitor.OpenAsync(Link);
        Assert.Contains(one, Text(visitor), StringComparison.Ordinal);
        await visitor.OpenAsync(visitor.Page.QuerySelector("main .links a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.SendAsync(("Input.UserName", other), ("Input.Password", RelyingParty.Password));
        await visitor.FollowAsync();
        Assert.Contains(other, Text(visitor), StringComparison.Ordinal);
        Assert.DoesNotContain(one, Text(visitor), StringComparison.Ordinal);
        await visitor.SendAsync();
        Assert.Empty(await host.LoginsAsync(oneId));
        Assert.Single(await host.LoginsAsync(otherId));
    }

    [Fact]
    public async Task Link_WhenCancelled_ForgetsItAndLinksNothing()
    {
        var (visitor, userId) = await SignedInAsync();
        await visitor.OpenAsync($"{Link}?returnUrl=/account/sessions");
        await visitor.SendAsync("Cancel");
        Assert.Equal("/account/sessions", visitor.Location);
        Assert.Contains(
            visitor.Response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("oidcprofiles.external=;", StringComparison.Ordinal));
        Assert.Empty(await host.LoginsAsync(userId));
    }

    [Fact]
    public async Task Link_OfAKeyOfAnother_SaysSoAndNotWhose()
    {
        var subject = $"{Guid.NewGuid():N}";
        var ownerAddress = AccountHost.NewAddress();
        var owner = await host.CreateUserAsync(ownerAddress);
        var (visitor, userId) = await SignedInAsync(subject);
        Assert.True((await (await PendingBrowser.ArriveAsync(host, host.Pier, subject: subject)).LinkAsync(owner)).Succeeded);
        await visitor.OpenAsync(Link);
        await visitor.SendAsync();
        Assert.Equal(["This sign-in belongs to another account."], visitor.Errors);
        Assert.DoesNotContain(ownerAddress, Text(visitor), StringComparison.Ordinal);
        Assert.Empty(await host.LoginsAsync(userId));
    }

    [Fact]
    public async Task Link_WithoutAFreshSignIn_AsksForThePasswordFirst()
    {
        var (visitor, userId) = await SignedInAsync();
        await visitor.OpenAsync(Link);
        host.Time.Pass(TimeSpan.FromMinutes(11));
        await visitor.SendAsync();
        Assert.StartsWith("/account/reauthenticate", visitor.Location, StringComparison.Ordinal);
        Assert.Empty(await host.LoginsAsync(userId));
        await (await visitor.FollowAsync()).SendAsync(("Input.Password", RelyingParty.Password));
        await visitor.FollowAsync();
        await visitor.SendAsync();
        Assert.Single(await host.LoginsAsync(userId));
    }

    private async Task<(PageVisitor Visitor, string UserId)> SignedInAsync(string? subject = null)
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var visitor = new PageVisitor(host.CreateBrowser());
        await (await visitor.OpenAsync("account/login")).SendAsync(("Input.UserName", address), ("Input.Password", RelyingParty.Password));
        await GiveAsync(visitor, subject);
        return (visitor, userId);
    }

    /// <summary>Gives the browser a sign-in that is under way.</summary>
    private async Task GiveAsync(PageVisitor visitor, string? subject = null)
    {
        var pending = await PendingBrowser.ArriveAsync(host, host.Pier, subject: subject);
        visitor.Browser.DefaultRequestHeaders.Add("Cookie", $"oidcprofiles.external={pending.Secret}");
    }

    private async Task<PageVisitor> ArriveAsync(object members, string page)
    {
        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.SignInAsync(host.Pier, host.Pier.Person($"{Guid.NewGuid():N}", members), page);
        return await visitor.FollowAsync();
    }

    private static string Text(PageVisitor visitor) => visitor.Page.QuerySelector("main")!.TextContent;
}
