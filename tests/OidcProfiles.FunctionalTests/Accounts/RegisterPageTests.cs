using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>People register on the pages, without script.</summary>
public sealed partial class RegisterPageTests(AccountHost host) : IClassFixture<AccountHost>
{
    private const string Password = "Fir5t-Passw0rd!";
    private const string SignInCookie = ".AspNetCore.Identity.Application";

    [Fact]
    public async Task Register_OnTheWayToAClient_ConfirmsByCodeAndComesBackWithACode()
    {
        var address = AccountHost.NewAddress();
        var party = new RelyingParty(host);
        var person = new PageVisitor(party.Browser);
        await person.OpenAsync($"account/register?returnUrl={Uri.EscapeDataString("/" + party.AuthorizationUrl("openid email"))}");
        await person.SendAsync(("Input.Email", address), ("Input.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, person.Status);
        await person.FollowAsync();
        Assert.Contains(address, person.Page.Body!.TextContent, StringComparison.Ordinal);

        await person.SendAsync(("Input.Code", Mailbox.Code(await host.Mails.WaitAsync(address, "confirm-address"))));
        Assert.StartsWith("/connect/authorize", person.Location, StringComparison.Ordinal);
        var answer = await party.AuthorizeAsync(address, "openid email");
        using var userInfo = await party.UserInfoAsync((await party.RedeemAsync(answer["code"])).Access);
        Assert.Contains(address, await userInfo.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pitfall_LinkScanners_AHundredLooksChangeNothing()
    {
        var (person, address) = await RegisterAsync();
        var link = await LinkAsync(address);
        var scanner = new PageVisitor(host.CreateBrowser());
        for (var time = 0; time < 100; time++)
        {
            await scanner.OpenAsync(link);
            Assert.Equal(HttpStatusCode.OK, scanner.Status);
        }

        Assert.Null(await host.FindAsync(address));
        await (await person.OpenAsync(link)).SendAsync();
        Assert.StartsWith("/account/welcome", person.Location, StringComparison.Ordinal);
        Assert.Contains(person.Response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(SignInCookie, StringComparison.Ordinal));
        await person.FollowAsync();
        Assert.Equal("/account/profile", person.Page.QuerySelector(".button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task ConfirmEmail_TwoClicksAtTheSameMoment_OneSucceeds()
    {
        var (person, address) = await RegisterAsync();
        await person.OpenAsync(await LinkAsync(address));
        var answers = await Task.WhenAll(person.PostAsync(string.Empty), person.PostAsync(string.Empty));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(answer => answer.StatusCode).Order());
        Assert.NotNull(await host.FindAsync(address));
    }

    [Fact]
    public async Task ConfirmEmail_InAnotherBrowser_TakesAPasswordAndDoesNotSignIn()
    {
        var (_, address) = await RegisterAsync();
        var other = new PageVisitor(host.CreateBrowser());
        await (await other.OpenAsync(await LinkAsync(address))).SendAsync(("Input.Password", string.Empty));
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Contains("#Input-Password", other.Errors);
        Assert.Null(await host.FindAsync(address));

        await other.SendAsync(("Input.Password", "0wner-Passw0rd!"));
        Assert.StartsWith("/account/welcome", other.Location, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(SignInCookie, StringComparison.Ordinal));
        await other.FollowAsync();
        Assert.StartsWith("/account/login", other.Page.QuerySelector(".button")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.False(await AcceptsAsync(address, Password));
        Assert.True(await AcceptsAsync(address, "0wner-Passw0rd!"));
    }

    [Fact]
    public async Task CheckMail_InAnotherBrowser_ShowsNoAddressAndSendsNothing()
    {
        var (person, address) = await RegisterAsync();
        var other = new PageVisitor(host.CreateBrowser());
        await other.OpenAsync(person.Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.DoesNotContain(address, other.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(other.Page.QuerySelector("form[action*=Resend]"));
    }

    [Fact]
    public async Task CheckMail_WhenTheCodeIsWrong_SaysSoAndEndsAfterFive()
    {
        var (person, address) = await RegisterAsync();
        var code = Mailbox.Code(await host.Mails.WaitAsync(address, "confirm-address"));
        var wrong = code == "000000" ? "111111" : "000000";
        for (var attempt = 0; attempt < ProofManager.MostAttempts; attempt++)
        {
            await person.SendAsync(("Input.Code", wrong));
            Assert.Equal((HttpStatusCode.OK, 1), (person.Status, person.Errors.Count()));
        }

        await person.SendAsync(("Input.Code", code));
        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.Null(await host.FindAsync(address));
    }

    [Fact]
    public async Task Register_Always_NamesEveryFaultAndKeepsAllButThePassword()
    {
        var person = new PageVisitor(host.CreateBrowser());
        await (await person.OpenAsync("account/register")).SendAsync(("Input.Email", "no address"), ("Input.Password", "short"));
        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.Contains("#Input-Email", person.Errors);
        Assert.True(person.Errors.Count(error => error == "#Input-Password") > 1);
        await person.SendAsync(("Input.Email", "no address"), ("Input.Password", string.Empty));
        Assert.Equal(["#Input-Email", "#Input-Password"], person.Errors.Order(StringComparer.Ordinal));
        Assert.Equal("no address", person.Page.QuerySelector("#Input-Email")!.GetAttribute("value"));
        Assert.Equal(string.Empty, person.Page.QuerySelector("#Input-Password")!.GetAttribute("value") ?? string.Empty);
        Assert.Equal("true", person.Page.QuerySelector("#Input-Email")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Pitfall_OverPosting_RegistrationTakesOnlyWhatItAsksFor()
    {
        var address = AccountHost.NewAddress();
        var person = new PageVisitor(host.CreateBrowser());
        await person.OpenAsync("account/register");
        await person.SendAsync(
            ("Input.Email", address), ("Input.Password", Password), ("Values[department]", "Sales"), ("Values[internal_note]", "x"),
            ("Values[email_verified]", "true"), ("Values[tags]", "x"), ("Values[given_name]", "Ada"), ("Input.UserName", "chosen"), ("Input.Address", "x@example.org"));
        await person.FollowAsync();
        await person.SendAsync(
            ("Input.Code", Mailbox.Code(await host.Mails.WaitAsync(address, "confirm-address"))), ("Values[department]", "Sales"), ("Values[internal_note]", "x"));
        Assert.StartsWith("/account/welcome", person.Location, StringComparison.Ordinal);
        var user = (await host.FindAsync(address))!;
        Assert.Equal(address, user.UserName);
        var snapshot = await host.WithAsync<Profiles.IProfileStore, Profiles.ProfileSnapshot?>(store => store.FindAsync(user.Id, CancellationToken.None));
        Assert.Empty(snapshot!.Profile.Values);
    }

    [Theory]
    [InlineData("register")]
    [InlineData("resend")]
    public async Task Post_ForKnownAndUnknownAddresses_AnswersTheSameWithTheSameWork(string act)
    {
        var (known, unknown) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        await host.CreateUserAsync(known);
        await AnswerAsync(act, AccountHost.NewAddress());
        var first = await AnswerAsync(act, known);
        var second = await AnswerAsync(act, unknown);
        Assert.Equal(second, first);
        Assert.Contains("INSERT", first.Commands, StringComparison.Ordinal);
        await host.Mails.WaitAsync(known, "already-registered", act == "resend" ? 2 : 1);
        await host.Mails.WaitAsync(unknown, "confirm-address", act == "resend" ? 2 : 1);
    }

    [Fact]
    public async Task Resend_Always_MakesTheOldCodeWorthless()
    {
        var (person, address) = await RegisterAsync();
        var old = Mailbox.Code(await host.Mails.WaitAsync(address, "confirm-address"));
        await (await person.SendAsync("Resend")).FollowAsync();
        Assert.NotNull(person.Page.QuerySelector("[role=status] .done"));
        var code = Mailbox.Code(await host.Mails.WaitAsync(address, "confirm-address", count: 2));
        if (old != code)
        {
            await person.SendAsync(("Input.Code", old));
            Assert.Equal(HttpStatusCode.OK, person.Status);
        }

        await person.SendAsync(("Input.Code", code));
        Assert.StartsWith("/account/welcome", person.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("de", "ltr")]
    [InlineData("fr", "ltr")]
    [InlineData("es", "ltr")]
    [InlineData("ja", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task Pages_InEveryLanguage_SayItAndKeepEverythingOutside(string culture, string direction)
    {
        var person = new PageVisitor(host.CreateBrowser());
        await (await person.OpenAsync($"account/register?ui_locales={culture}")).SendAsync(("Input.Email", AccountHost.NewAddress()), ("Input.Password", Password));
        await person.FollowAsync();
        var token = ProofToken.Create(Guid.NewGuid(), out var link, out _);
        Assert.NotNull(token);
        foreach (var page in new[] { person.Response.RequestMessage!.RequestUri!.PathAndQuery, "account/register", $"account/confirm-email?token={link}", "account/confirm-email", "account/check-mail", "account/welcome" })
        {
            await person.OpenAsync(page);
            Assert.Equal((HttpStatusCode.OK, culture, direction), (person.Status, person.Page.DocumentElement.GetAttribute("lang"), person.Page.DocumentElement.GetAttribute("dir")));
            Assert.DoesNotContain("unsafe", person.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Empty(person.Page.QuerySelectorAll("[style], script:not([src]), [onclick]"));
        }
    }

    private static string Normalize(string body) =>
        Guids().Replace(Tokens().Replace(body, "token"), "handle").Replace("?v=", string.Empty, StringComparison.Ordinal);

    /// <summary>What a browser and the database see of a post.</summary>
    private async Task<(HttpStatusCode Status, string Location, string Body, string Commands)> AnswerAsync(string act, string address)
    {
        var person = new PageVisitor(host.CreateBrowser());
        await person.OpenAsync("account/register");
        if (act == "resend")
        {
            await (await person.SendAsync(("Input.Email", address), ("Input.Password", Password))).FollowAsync();
            await host.Mails.WaitAsync(address, await host.FindAsync(address) is null ? "confirm-address" : "already-registered");
        }

        host.Commands.Clear();
        await (act == "resend" ? person.SendAsync("Resend") : person.SendAsync(("Input.Email", address), ("Input.Password", Password)));
        var commands = string.Join('\n', host.Commands.All);
        var (status, location) = (person.Status, Normalize(person.Location ?? string.Empty));
        await person.FollowAsync();
        return (status, location, Normalize(person.Page.Body!.InnerHtml).Replace(address, "address", StringComparison.Ordinal), commands);
    }

    private async Task<(PageVisitor Person, string Address)> RegisterAsync()
    {
        var address = AccountHost.NewAddress();
        var person = new PageVisitor(host.CreateBrowser());
        await (await person.OpenAsync("account/register")).SendAsync(("Input.Email", address), ("Input.Password", Password));
        return (await person.FollowAsync(), address);
    }

    private async Task<string> LinkAsync(string address) =>
        $"account/confirm-email?token={Mailbox.Token(await host.Mails.WaitAsync(address, "confirm-address"))}";

    private Task<bool> AcceptsAsync(string address, string password) => host.WithAsync<UserManager<Host.Data.ApplicationUser>, bool>(
        async users => await users.CheckPasswordAsync((await users.FindByEmailAsync(address))!, password));

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("CfDJ8[\\w-]+")]
    private static partial Regex Tokens();
}
