using System.Globalization;
using System.Net;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Registration where much is asked for.</summary>
public sealed class StrictRegisterPageTests(StrictHost strict) : IClassFixture<StrictHost>
{
    private const string Password = "Fir5t-Passw0rd!";

    private readonly AccountHost _host = strict.Host;

    [Fact]
    public async Task Register_WhenEverythingIsMissing_NamesAllOfIt()
    {
        var person = new PageVisitor(_host.CreateBrowser());
        await person.OpenAsync("account/register");
        Assert.Equal("https://terms.example.org/?a=1&b=2", person.Page.QuerySelector("label.check a")!.GetAttribute("href"));
        Assert.NotNull(person.Page.QuerySelector("a[href='/privacy']"));
        await person.SendAsync(("Values[team]", " "));
        Assert.Equal(
            ["#Input-Email", "#Input-Password", "#Input-Terms", "#Input-UserName", "#Values-badge", "#Values-team"],
            person.Errors.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Register_WithOldTerms_AsksAgainAndKeepsTheRest()
    {
        var person = new PageVisitor(_host.CreateBrowser());
        await person.OpenAsync("account/register");
        await person.SendAsync([.. Entries(AccountHost.NewAddress(), "n1", "b1"), ("Input.Terms", "2025-01")]);
        Assert.Equal(["#Input-Terms"], person.Errors);
        Assert.Equal(("n1", "b1"), (Value(person, "#Input-UserName"), Value(person, "#Values-badge")));
    }

    [Fact]
    public async Task Register_OfABlockedDomain_SaysSo()
    {
        var person = new PageVisitor(_host.CreateBrowser());
        await person.OpenAsync("account/register");
        await person.SendAsync([.. Entries("a@sub.blocked.example", "n2", "b2"), ("Input.Terms", "2026-01")]);
        Assert.Equal(["#Input-Email"], person.Errors);
    }

    [Fact]
    public async Task ConfirmEmail_WhenNameAndValueWereTakenMeanwhile_AsksForOthersAndTakesThem()
    {
        var (address, name) = (AccountHost.NewAddress(), $"n{Guid.NewGuid():N}");
        var person = await RegisterAsync(address, name, name);
        var other = AccountHost.NewAddress();
        await ConfirmAsync(await RegisterAsync(other, name, name), other);

        var mail = await _host.Mails.WaitAsync(address, "confirm-address");
        await (await person.OpenAsync($"account/confirm-email?token={Mailbox.Token(mail)}")).SendAsync();
        Assert.Equal(["#Input-UserName"], person.Errors);
        await person.SendAsync(("Input.UserName", $"{name}2"));
        Assert.Equal(["#Values-badge"], person.Errors);
        Assert.Null(await _host.FindAsync(address));
        await person.SendAsync(("Input.UserName", $"{name}2"), ("Values[badge]", $"{name}2"), ("Values[department]", "Sales"));
        Assert.StartsWith("/account/welcome", person.Location, StringComparison.Ordinal);
        var user = (await _host.FindAsync(address))!;
        Assert.Equal($"{name}2", user.UserName);
        var snapshot = await _host.WithAsync<Profiles.IProfileStore, Profiles.ProfileSnapshot?>(store => store.FindAsync(user.Id, CancellationToken.None));
        Assert.Equal(2, snapshot!.Profile.Values.Count);
        Assert.True(await _host.WithAsync<OidcProfiles.Accounts.Terms.ITermsStore, bool>(terms =>
            terms.HasAcceptedAsync(user.Id, "2026-01", CancellationToken.None)));
    }

    [Fact]
    public async Task Pitfall_MailBombing_ResendTooSoonSaysHowLongToWait()
    {
        var person = await RegisterAsync(AccountHost.NewAddress(), $"n{Guid.NewGuid():N}", $"{Guid.NewGuid()}");
        await person.SendAsync("Resend");
        Assert.Equal(HttpStatusCode.TooManyRequests, person.Status);
        Assert.InRange(int.Parse(person.Response.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Single(person.Errors);
        Assert.NotNull(person.Page.QuerySelector("#Input-Code"));
    }

    private static string? Value(PageVisitor person, string field) => person.Page.QuerySelector(field)!.GetAttribute("value");

    private static (string Name, string Value)[] Entries(string address, string name, string badge) =>
        [("Input.Email", address), ("Input.Password", Password), ("Input.UserName", name), ("Values[badge]", badge), ("Values[team]", "red")];

    private async Task<PageVisitor> RegisterAsync(string address, string name, string badge)
    {
        var person = new PageVisitor(_host.CreateBrowser());
        await person.OpenAsync("account/register");
        await person.SendAsync([.. Entries(address, name, badge), ("Input.Terms", "2026-01")]);
        return await person.FollowAsync();
    }

    private async Task ConfirmAsync(PageVisitor person, string address)
    {
        await person.SendAsync(("Input.Code", Mailbox.Code(await _host.Mails.WaitAsync(address, "confirm-address"))));
        Assert.StartsWith("/account/welcome", person.Location, StringComparison.Ordinal);
    }
}
