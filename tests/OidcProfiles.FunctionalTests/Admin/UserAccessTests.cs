using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>Locks, sessions and deletion by the pages of administration.</summary>
public sealed class UserAccessTests(ActHost host) : IClassFixture<ActHost>
{
    [Fact]
    public async Task Lock_WithALiveToken_StopsItAtOnceAndKeepsThePersonOut()
    {
        var (address, id, party, tokens) = await SignInAsync();
        var admin = await host.VisitAsync($"admin/users/{id}/lock");
        await admin.SendAsync();
        Assert.Equal($"/admin/users/{id}", admin.Location);

        using var userInfo = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, userInfo.StatusCode);
        Assert.Contains("invalid_token", userInfo.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        using var page = await party.Browser.GetAsync("account/profile");
        Assert.Contains("/account/login", page.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains("User name or password is wrong", (await new AccountPages(host).SignInAsync(address)).Errors, StringComparison.Ordinal);
        var mail = await host.Mails.WaitAsync(address, "account-locked");
        Assert.DoesNotContain("forgot-password", mail.Content.Text, StringComparison.Ordinal);

        await admin.OpenAsync($"admin/users/{id}/unlock");
        await admin.SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await new RelyingParty(host).SignInAsync(address, "openid")).Status);
        Assert.Equal(["account.locked by another", "account.unlocked by another"], await host.EventsAsync(id));
    }

    [Fact]
    public async Task Lock_Twice_TellsOnce()
    {
        var address = AccountHost.NewAddress();
        var id = await host.CreateUserAsync(address);
        var actor = await host.ActorAsync();
        for (var time = 0; time < 2; time++)
        {
            Assert.True((await host.WithAsync<IUserAccess, IdentityResult>(access => access.LockAsync(id, actor, CancellationToken.None))).Succeeded);
        }

        Assert.Single(await host.EventsAsync(id));
    }

    [Fact]
    public async Task Delete_WithAnotherName_KeepsTheAccountAndWithItsOwnErasesIt()
    {
        var (address, id, party, tokens) = await SignInAsync();
        var admin = await host.VisitAsync($"admin/users/{id}/delete");
        Assert.Contains("cannot be taken back", admin.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await admin.SendAsync(("Typed", address.ToUpperInvariant()));
        Assert.Equal(["#Typed"], admin.Errors);
        Assert.NotNull(await host.ByIdAsync(id));

        await admin.SendAsync(("Typed", address));
        Assert.Equal("/admin/users", admin.Location);
        Assert.Null(await host.ByIdAsync(id));
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        await host.Mails.WaitAsync(address, "account-deleted");
        Assert.Empty(await host.EventsAsync(id));
        await admin.OpenAsync($"admin/users/{id}/delete");
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task Sessions_EndedOneByOne_LeaveTheOthersAndTheirTokens()
    {
        var (address, id, party, tokens) = await SignInAsync();
        var other = new RelyingParty(host);
        await other.SignInAsync(address, "openid");
        var admin = await host.VisitAsync($"admin/users/{id}/sessions");
        Assert.Equal(2, admin.Page.QuerySelectorAll("input[name=session]").Length);

        // The last used comes first.
        await admin.SendAsync("handler=End");
        using var gone = await other.Browser.GetAsync("account/profile");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        using var kept = await party.Browser.GetAsync("account/profile");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfoAsync(tokens.Access)).StatusCode);

        await admin.OpenAsync($"admin/users/{id}/sessions");
        await admin.SendAsync("handler=EndAll");
        using var ended = await party.Browser.GetAsync("account/profile");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
    }

    [Fact]
    public async Task Pages_OnOneself_OfferNoWayToLockOneselfOut()
    {
        var (browser, id) = await host.SignInAsync(ActHost.Manager);
        var admin = new PageVisitor(browser);
        foreach (var page in new[] { "lock", "delete" })
        {
            await admin.OpenAsync($"admin/users/{id}/{page}");
            Assert.Contains("You cannot do this to your own account.", admin.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Null(admin.Page.QuerySelector("main form"));
        }
    }

    private async Task<(string Address, string Id, RelyingParty Party, Tokens Tokens)> SignInAsync()
    {
        var address = AccountHost.NewAddress();
        var id = await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        return (address, id, party, await party.SignInAsync(address, RelyingParty.AllScopes));
    }
}
