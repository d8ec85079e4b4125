using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>A temporary password opens the page for one's own password, and nothing else.</summary>
public sealed class TemporaryPasswordTests(ActHost host) : IClassFixture<ActHost>
{
    private const string Password = "Anoth3r-Passw0rd!";

    [Fact]
    public async Task Set_ByThePage_ShowsThePasswordOnceAndEndsWhatTheOldOneOpened()
    {
        var (address, id) = await CreateAsync();
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, RelyingParty.AllScopes);
        var admin = await host.VisitAsync($"admin/users/{id}/password");
        await admin.SendAsync("Temporary");
        var password = admin.Page.QuerySelector("#temporary-password")!.TextContent;
        Assert.Matches("^[a-zA-Z2-9]{4}(-[a-zA-Z2-9]{4}){3}$", password);
        Assert.DoesNotMatch("[il1oO0I]", password);
        Assert.Contains("no-store", admin.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        await admin.OpenAsync($"admin/users/{id}/password");
        Assert.DoesNotContain(password, admin.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        Assert.Contains("User name or password is wrong", (await new AccountPages(host).SignInAsync(address)).Errors, StringComparison.Ordinal);
        await host.Mails.WaitAsync(address, "password-changed");
        Assert.Equal(["account.temporary_password_set by another"], await host.EventsAsync(id));
    }

    [Fact]
    public async Task SignIn_WithATemporaryPassword_GivesNoCodeBeforeThePersonHasTheirOwn()
    {
        var (address, id) = await CreateAsync();
        var temporary = await SetAsync(id);
        var party = new RelyingParty(host);
        var person = await new PageVisitor(party.Browser).OpenAsync(party.AuthorizationUrl("openid"));
        await person.FollowAsync();
        await person.SendAsync(("Input.UserName", address), ("Input.Password", temporary));
        Assert.StartsWith("/account/new-password?returnUrl=", person.Location, StringComparison.Ordinal);

        // Nobody is signed in: not at the authorization endpoint, not at a page.
        await person.OpenAsync(party.AuthorizationUrl("openid", ("prompt", "none")));
        Assert.Equal("login_required", QueryHelpers.ParseQuery(person.Response.Headers.Location!.Query)["error"]);
        foreach (var page in new[] { "account/profile", "account/security", "account/complete", "admin" })
        {
            await person.OpenAsync(page);
            Assert.Contains("/account/login", person.Location, StringComparison.Ordinal);
        }

        await person.OpenAsync("account/new-password?returnUrl=" + Uri.EscapeDataString("/" + party.AuthorizationUrl("openid")));
        await person.SendAsync(("Password", temporary));
        Assert.Equal(["#Password"], person.Errors);
        await person.SendAsync(("Password", "short"));
        Assert.Equal(HttpStatusCode.OK, person.Status);
        await person.SendAsync(("Password", Password));
        Assert.StartsWith("/connect/authorize", person.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await party.RedeemAsync((await party.AuthorizeAsync(address, "openid"))["code"])).Status);

        Assert.Equal(HttpStatusCode.OK, (await new RelyingParty(host) { TypedPassword = Password }.SignInAsync(address, "openid")).Status);
        Assert.Equal(["account.temporary_password_set by another", "account.temporary_password_replaced"], await host.EventsAsync(id));
    }

    [Fact]
    public async Task SignIn_WithATemporaryPasswordThatIsOver_IsAnsweredAsAWrongOne()
    {
        var (address, id) = await CreateAsync();
        var temporary = await SetAsync(id);
        host.Time.Pass(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));
        var over = await new AccountPages(host).SignInAsync(address, temporary);
        var wrong = await new AccountPages(host).SignInAsync(address, "Wrong-Passw0rd!");
        Assert.Equal((wrong.Status, wrong.Stable(address)), (over.Status, over.Stable(address)));
        Assert.Contains("User name or password is wrong", over.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewPassword_WithTheCookieOfAnOlderOne_IsOver()
    {
        var (address, id) = await CreateAsync();
        var person = await BeginAsync(address, await SetAsync(id));
        await SetAsync(id);
        await person.SendAsync(("Password", Password));
        Assert.StartsWith("/account/login", person.Location, StringComparison.Ordinal);
        await person.OpenAsync("account/new-password");
        Assert.StartsWith("/account/login", person.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewPassword_WhenTheAccountWasLockedMeanwhile_SetsNothing()
    {
        var (address, id) = await CreateAsync();
        var person = await BeginAsync(address, await SetAsync(id));
        var before = (await host.ByIdAsync(id))!.PasswordHash;
        var actor = await host.ActorAsync();
        await host.WithAsync<IUserAccess, IdentityResult>(access => access.LockAsync(id, actor, CancellationToken.None));
        await person.SendAsync(("Password", Password));
        Assert.StartsWith("/account/login", person.Location, StringComparison.Ordinal);
        Assert.Equal(before, (await host.ByIdAsync(id))!.PasswordHash);
    }

    [Fact]
    public async Task NewPassword_OfAnAccountWithASecondFactor_DoesNotReplaceIt()
    {
        var (address, id) = await CreateAsync();
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.SetTwoFactorEnabledAsync((await users.FindByIdAsync(id))!, true));
        var person = await BeginAsync(address, await SetAsync(id));
        await person.SendAsync(("Password", Password));
        Assert.Equal("/account/login", person.Location);
        await person.OpenAsync("account/profile");
        Assert.Contains("/account/login", person.Location, StringComparison.Ordinal);
        var again = await new AccountPages(host).SignInAsync(address, Password);
        Assert.Contains("needs a second step", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_ByThePerson_EndsATemporaryPassword()
    {
        var (address, id) = await CreateAsync();
        await SetAsync(id);
        await host.WithAsync<IPasswordReset, AccountRequestResult>(reset =>
            reset.RequestAsync(address, "en", RequestOrigin.Unknown, CancellationToken.None));
        var mail = await host.Mails.WaitAsync(address, "reset-password");
        Assert.True((await host.WithAsync<IPasswordReset, IdentityResult>(reset =>
            reset.RedeemAsync(Mailbox.Link(mail), Password, RequestOrigin.Unknown, CancellationToken.None))).Succeeded);
        host.Time.Pass(TimeSpan.FromDays(4));
        Assert.Equal(HttpStatusCode.OK, (await new RelyingParty(host) { TypedPassword = Password }.SignInAsync(address, "openid")).Status);
    }

    [Fact]
    public async Task Set_WhenThePasswordIsTyped_KeepsTheRulesOfTheHost()
    {
        var (address, id) = await CreateAsync();
        var before = (await host.ByIdAsync(id))!.PasswordHash;
        var admin = await host.VisitAsync($"admin/users/{id}/password");
        await admin.SendAsync("Temporary", ("Password", "short"));
        Assert.Equal(["#Password"], admin.Errors.Distinct());
        Assert.Equal(before, (await host.ByIdAsync(id))!.PasswordHash);
        await admin.SendAsync("Temporary", ("Password", "Typed-Passw0rd!"));
        Assert.Equal("Typed-Passw0rd!", admin.Page.QuerySelector("#temporary-password")!.TextContent);
        await BeginAsync(address, "Typed-Passw0rd!");
    }

    [Fact]
    public async Task Create_WithATemporaryPassword_ShowsItAndLetsThePersonIn()
    {
        var address = AccountHost.NewAddress();
        var admin = await host.VisitAsync("admin/users/create");
        await admin.SendAsync(("Input.Address", address), ("Input.Entrance", "TemporaryPassword"), ("Input.IsAddressConfirmed", "true"));
        var password = admin.Page.QuerySelector("#temporary-password")!.TextContent;
        Assert.True((await host.FindAsync(address))!.EmailConfirmed);
        var person = await BeginAsync(address, password);
        await person.SendAsync(("Password", Password));
        Assert.Equal("/account/profile", person.Location);
    }

    [Fact]
    public async Task SendReset_ByThePage_SendsTheMailAndEndsSessionsWhereAsked()
    {
        var (address, id) = await CreateAsync();
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, RelyingParty.AllScopes);
        var admin = await host.VisitAsync($"admin/users/{id}/password");
        await admin.SendAsync("Mail");
        Assert.Equal($"/admin/users/{id}", admin.Location);
        await host.Mails.WaitAsync(address, "reset-password");
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        await admin.OpenAsync($"admin/users/{id}/password");
        await admin.SendAsync("Mail", ("EndSessions", "true"));
        await host.Mails.WaitAsync(address, "reset-password", count: 2);
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
    }

    private async Task<(string Address, string Id)> CreateAsync()
    {
        var address = AccountHost.NewAddress();
        return (address, await host.CreateUserAsync(address));
    }

    private async Task<string> SetAsync(string userId)
    {
        var actor = await host.ActorAsync();
        var set = await host.WithAsync<IUserPasswords, TemporaryPasswordResult>(passwords =>
            passwords.SetTemporaryAsync(userId, null, actor, CancellationToken.None));
        Assert.Empty(set.Result.Errors);
        return set.Password!;
    }

    /// <summary>Somebody who has entered a temporary password.</summary>
    private async Task<PageVisitor> BeginAsync(string address, string password)
    {
        var person = await new PageVisitor(host.CreateBrowser()).OpenAsync("account/login");
        await person.SendAsync(("Input.UserName", address), ("Input.Password", password));
        Assert.Equal("/account/new-password", person.Location);
        return await person.FollowAsync();
    }
}
