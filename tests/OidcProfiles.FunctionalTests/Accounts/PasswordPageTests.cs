using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Email.Delivery;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Forgotten and changed passwords, through the pages and the mails.</summary>
public sealed class PasswordPageTests(SignInHost host) : IClassFixture<SignInHost>
{
    private const string NewPassword = "Anoth3r-Passw0rd!";

    [Fact]
    public async Task Pitfall_SessionsThatSurviveAReset_ByTheCodeAllEnds()
    {
        var user = await host.CreateUserAsync();
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(user.UserName!, RelyingParty.AllScopes);
        var (pages, address) = await ForgetAsync(user.Email!);
        var mail = await host.Mails.WaitAsync(user.Email!, "reset-password");

        var wrong = Mailbox.Code(mail) == "000000" ? "000001" : "000000";
        var refused = await pages.SubmitAsync(address, ("Input.Code", wrong), ("Input.Password", NewPassword));
        Assert.Contains("This code is wrong", refused.Text("#Input-Code-error"), StringComparison.Ordinal);
        Assert.Empty(refused.Text("#Input-Password-error"));
        var weak = await pages.SubmitAsync(address, ("Input.Code", Mailbox.Code(mail)), ("Input.Password", "short"));
        Assert.NotEmpty(weak.Text("#Input-Password-error"));
        Assert.Empty(weak.Text("#Input-Code-error"));

        var done = await pages.SubmitAsync(address, ("Input.Code", Mailbox.Code(mail)), ("Input.Password", NewPassword));
        Assert.Equal("/account/login?returnUrl=%2Fhealth%2Flive", done.Location);
        Assert.Contains("has been changed", (await pages.OpenAsync(done.Location!)).Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        using var again = await party.Browser.GetAsync(party.AuthorizationUrl("openid"));
        Assert.Contains("/account/login", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await host.Mails.WaitAsync(user.Email!, "password-changed");
        Assert.Equal(HttpStatusCode.OK, (await pages.SignInAsync(user.UserName!)).Status);
        Assert.Equal("/health/live", (await pages.SignInAsync(user.UserName!, NewPassword, done.Location!)).Location);
    }

    [Fact]
    public async Task Pitfall_LinkScanners_OpeningTheLinkUsesNothingUp()
    {
        var user = await host.CreateUserAsync();
        await ForgetAsync(user.Email!);
        var link = Link(await host.Mails.WaitAsync(user.Email!, "reset-password"));
        for (var open = 0; open < 10; open++)
        {
            Assert.Equal(HttpStatusCode.OK, (await host.From(Networks.Elsewhere).OpenAsync(link)).Status);
        }

        var pages = host.From(Networks.Home);
        Assert.Equal("/account/login", (await pages.SubmitAsync(link, ("Input.Password", NewPassword))).Location);
        var used = await pages.SubmitAsync(link, ("Input.Password", NewPassword));
        Assert.Contains("not valid any more", used.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pitfall_ResetLinkRaced_OfTwoPostsAtOnceOneSucceeds()
    {
        var user = await host.CreateUserAsync();
        await ForgetAsync(user.Email!);
        var link = Link(await host.Mails.WaitAsync(user.Email!, "reset-password"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            host.From(Networks.Home).SubmitAsync(link, ("Input.Password", $"{NewPassword}{number}"))));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Pitfall_DifferentAnswersForKnownAndUnknown_ForgotIsTheSame()
    {
        var user = await host.CreateUserAsync();
        await AskAsync($"u{Guid.NewGuid():N}@example.org");
        var first = await AskAsync(user.Email!);
        var second = await AskAsync($"u{Guid.NewGuid():N}@example.org");
        Assert.Equal(first, second);
        Assert.StartsWith("If there is an account", first.Note, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, first.Again);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("a\ufffe@example.org")]
    [InlineData("a\u0001@example.org")]
    public async Task Forgot_WhenItIsNoAddress_SaysSoAtTheField(string address) => Assert.NotEmpty(
        (await host.From(Networks.Home).SubmitAsync("account/forgot-password", ("Input.Email", address))).Text("#Input-Email-error"));

    [Fact]
    public async Task Change_WithTheCurrentPassword_KeepsThisBrowserAndEndsAllElse()
    {
        var user = await host.CreateUserAsync();
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(user.UserName!, RelyingParty.AllScopes);
        var pages = host.From(Networks.Home);
        await pages.SignInAsync(user.UserName!);
        using var copy = CopyOf(pages);

        var wrong = await pages.SubmitAsync("account/change-password", ("Input.Current", "Wrong-Passw0rd!"), ("Input.Password", NewPassword));
        Assert.Equal("This is not your current password.", wrong.Text("#Input-Current-error"));
        var weak = await pages.SubmitAsync("account/change-password", ("Input.Current", RelyingParty.Password), ("Input.Password", "short"));
        Assert.NotEmpty(weak.Text("#Input-Password-error"));
        var done = await pages.SubmitAsync("account/change-password", ("Input.Current", RelyingParty.Password), ("Input.Password", NewPassword));
        Assert.Equal("/account/security", done.Location);

        Assert.Equal(HttpStatusCode.OK, (await pages.OpenAsync("account/change-password")).Status);
        Assert.Single(await host.WithAsync<ISessionStore, IReadOnlyList<UserSession>>(store => store.ListAsync(user.Id, CancellationToken.None)));
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        using var stolen = await copy.GetAsync("account/change-password");
        Assert.Contains("/account/login", stolen.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await host.Mails.WaitAsync(user.Email!, "password-changed");
    }

    [Fact]
    public async Task Change_GuessingTheCurrentPassword_WaitsLikeASignIn()
    {
        var user = await host.CreateUserAsync();
        var pages = host.From(Networks.Home);
        await pages.SignInAsync(user.UserName!);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await pages.SubmitAsync("account/change-password", ("Input.Current", "Wrong-Passw0rd!"), ("Input.Password", NewPassword));
        }

        for (var attempt = 0; attempt < 2; attempt++)
        {
            Assert.NotEmpty((await pages.SubmitAsync("account/reauthenticate", ("Input.Password", "Wrong-Passw0rd!"))).Text("#Input-Password-error"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await pages.SubmitAsync("account/reauthenticate", ("Input.Password", RelyingParty.Password))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.From(Networks.Home).SignInAsync(user.UserName!)).Status);
    }

    [Fact]
    public async Task Change_WithoutAPassword_SetsOneAfterAFreshSignIn()
    {
        var user = await host.CreateUserAsync();
        var pages = host.From(Networks.Home);
        await pages.SignInAsync(user.UserName!);
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
        {
            var stored = (await users.FindByIdAsync(user.Id))!;
            stored.PasswordHash = null;
            return await users.UpdateAsync(stored);
        });
        var page = await pages.OpenAsync("account/change-password");
        Assert.Equal("Set a password", page.Text("h1"));
        Assert.DoesNotContain("Input.Current", page.Html, StringComparison.Ordinal);
        host.Time.Pass(TimeSpan.FromMinutes(11));
        Assert.StartsWith("/account/reauthenticate", (await pages.OpenAsync("account/change-password")).Location, StringComparison.Ordinal);
        host.Time.Pass(TimeSpan.FromMinutes(-11));
        Assert.Equal("/account/security", (await pages.SubmitAsync("account/change-password", ("Input.Password", NewPassword))).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await host.From(Networks.Home).SignInAsync(user.UserName!, NewPassword)).Status);
    }

    [Fact]
    public async Task Reauthenticate_Always_MakesTheSessionFreshAndLeavesCopiesOutside()
    {
        var user = await host.CreateUserAsync();
        var pages = host.From(Networks.Home);
        await pages.SignInAsync(user.UserName!);
        host.Time.Pass(TimeSpan.FromMinutes(11));
        var before = Assert.Single(await host.WithAsync<ISessionStore, IReadOnlyList<UserSession>>(store => store.ListAsync(user.Id, CancellationToken.None)));
        using var copy = CopyOf(pages);
        Assert.Equal("/health/live", (await pages.SubmitAsync("account/reauthenticate?returnUrl=%2Fhealth%2Flive", ("Input.Password", RelyingParty.Password))).Location);
        var after = Assert.Single(await host.WithAsync<ISessionStore, IReadOnlyList<UserSession>>(store => store.ListAsync(user.Id, CancellationToken.None)));
        Assert.NotEqual(before.Id, after.Id);
        Assert.True(after.AuthenticatedAt - before.AuthenticatedAt > TimeSpan.FromMinutes(10));
        using var stolen = await copy.GetAsync("account/change-password");
        Assert.Contains("/account/login", stolen.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_WithMaxAge_CountsFromTheProofAndSaysItInTheIdToken()
    {
        var user = await host.CreateUserAsync();
        var party = new RelyingParty(host);
        var first = (await party.SignInAsync(user.UserName!, "openid offline_access")).Identity.GetProperty("auth_time").GetInt64();
        Assert.Equal(host.Time.GetUtcNow().ToUnixTimeSeconds(), first, 30.0);
        host.Time.Pass(TimeSpan.FromMinutes(20));
        using var old = await party.Browser.GetAsync(party.AuthorizationUrl("openid", ("max_age", "600")));
        Assert.StartsWith("/account/login?again=true", old.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var tokens = await party.SignInAsync(user.UserName!, "openid offline_access", ("max_age", "600"));
        var second = tokens.Identity.GetProperty("auth_time").GetInt64();
        Assert.True(second - first >= 1200);
        host.Time.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(second, (await party.RefreshAsync(tokens.Refresh)).Identity.GetProperty("auth_time").GetInt64());
        using var fresh = await party.Browser.GetAsync(party.AuthorizationUrl("openid", ("max_age", "600")));
        Assert.StartsWith(RelyingParty.RedirectUri, fresh.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    /// <summary>Somebody who has a copy of the browser's cookies.</summary>
    private HttpClient CopyOf(AccountPages pages)
    {
        var copy = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new("http://localhost/") });
        copy.DefaultRequestHeaders.Add("Cookie", pages.Cookies);
        return copy;
    }

    private async Task<(AccountPages Pages, string Address)> ForgetAsync(string address)
    {
        var pages = host.From(Networks.Home);
        host.Time.Pass(TimeSpan.FromHours(1));
        var answer = await pages.SubmitAsync("account/forgot-password?returnUrl=%2Fhealth%2Flive", ("Input.Email", address));
        Assert.StartsWith("/account/reset-password?handle=", answer.Location, StringComparison.Ordinal);
        return (pages, answer.Location!);
    }

    /// <summary>What the pages say to somebody who asks for a mail.</summary>
    private async Task<(HttpStatusCode Status, string Note, int Commands, HttpStatusCode Again)> AskAsync(string address)
    {
        host.Time.Pass(TimeSpan.FromHours(1));
        var pages = host.From(Networks.Home);
        await pages.OpenAsync("account/forgot-password");
        host.Commands.Clear();
        var answer = await pages.SubmitAsync("account/forgot-password", ("Input.Email", address));
        var commands = host.Commands.Commands.Count;
        var page = await pages.OpenAsync(answer.Location!);
        var again = await pages.SubmitAsync("account/forgot-password", ("Input.Email", address));
        return (answer.Status, page.Text(".note"), commands, again.Status);
    }

    private static string Link(EmailMessage mail) => $"account/reset-password?token={Mailbox.Token(mail)}";
}
