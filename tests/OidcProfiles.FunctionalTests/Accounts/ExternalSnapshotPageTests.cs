using System.Text.Json;
using AngleSharp.Dom;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>People see, and take along, what a provider sent of them.</summary>
public sealed class ExternalSnapshotPageTests(ExternalLoginHost host) : IClassFixture<ExternalLoginHost>
{
    private const string Picture = "https://acme.example/ada.jpg";

    private readonly string _subject = $"s-{Guid.NewGuid():N}";
    private readonly string _address = AccountHost.NewAddress();

    [Fact]
    public async Task Security_Always_ShowsWhatWasSentAsTheProfileShowsIt()
    {
        var shown = await ShowAsync(await SignUpAsync());
        var facts = shown.QuerySelectorAll("dt").ToDictionary(name => name.TextContent, name => name.NextElementSibling!.TextContent.Trim());
        Assert.Equal(("Ada", "King", Picture), (facts["Given name"], facts["Family name"], facts["Picture"]));
        Assert.Equal("Sunday, December 10, 1815", facts["Date of birth"]);
        Assert.Contains(_address, facts["E-mail address"], StringComparison.Ordinal);
        Assert.Contains("Confirmed by the provider", facts["E-mail address"], StringComparison.Ordinal);
        Assert.Equal(["Time zone: it does not have the right form"], shown.QuerySelectorAll("details li").Select(item => item.TextContent.Trim()));
        Assert.Equal($"Ada King · {_address}", shown.QuerySelector("div p bdi")!.TextContent);
        Assert.Equal(2, shown.QuerySelectorAll("time").Length);
    }

    [Fact]
    public async Task Security_OfWhatIsHiddenOrSecret_ShowsNothing()
    {
        var visitor = await SignUpAsync();
        var shown = await ShowAsync(visitor);
        var key = Assert.Single(await host.SnapshotsAsync((await host.FindAsync(_address))!.Id)).Snapshot.Key;
        Assert.All([key, _subject, "Countess", "nickname", "Nickname"], text => Assert.DoesNotContain(text, shown.TextContent, StringComparison.Ordinal));
        Assert.Empty(visitor.Page.QuerySelectorAll($"[src*='acme.example'], [href*='acme.example']"));
    }

    [Theory]
    [InlineData("de", "Was Acme zuletzt gesendet hat", "Geburtsdatum")]
    [InlineData("ja", "Acme から最後に届いた情報", "生年月日")]
    public async Task Security_InAnotherLanguage_SaysItThere(string culture, string summary, string label)
    {
        var shown = await ShowAsync(await SignUpAsync(), $"account/security?ui_locales={culture}");
        Assert.Equal(summary, shown.QuerySelector("summary")!.TextContent);
        Assert.Contains(shown.QuerySelectorAll("dt"), name => name.TextContent == label);
    }

    [Fact]
    public async Task Security_OfProvidersThatAreNotLinked_OffersThem()
    {
        var visitor = await SignUpAsync();
        await visitor.OpenAsync("account/security");
        Assert.Equal(["Link Harbour", "Link Pier", "Link Reef"], visitor.Page.QuerySelectorAll("button[name=scheme]").Select(button => button.TextContent.Trim()));
    }

    [Fact]
    public async Task Download_Always_HoldsWhatWasSent()
    {
        var visitor = await SignUpAsync();
        using var response = await visitor.Browser.SubmitAsync("account/data");
        var json = await JsonSerializer.DeserializeAsync<JsonElement>(await response.Content.ReadAsStreamAsync());
        var login = Assert.Single(json.GetProperty("external_logins").EnumerateArray());
        Assert.Equal(
            ("acme", "Acme", host.Acme.Issuer, _subject, _address),
            (Text(login, "provider"), Text(login, "provider_name"), Text(login, "issuer"), Text(login, "subject"), Text(login, "email")));
        Assert.True(login.GetProperty("email_verified").GetBoolean());
        var attributes = login.GetProperty("attributes");
        Assert.Equal(("Ada", "Countess"), (Text(attributes, "given_name"), Text(attributes, "nickname")));
        Assert.True(login.GetProperty("linked_at").GetDateTimeOffset() <= login.GetProperty("seen_at").GetDateTimeOffset());
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<IElement> ShowAsync(PageVisitor visitor, string page = "account/security")
    {
        await visitor.OpenAsync(page);
        return visitor.Page.QuerySelectorAll("section[aria-labelledby=logins] .rows > li").Single();
    }

    private Task<PageVisitor> SignUpAsync() => new PageVisitor(host.CreateBrowser()).SignInAsync(host.Acme, host.Acme.Person(_subject, new
    {
        email = _address,
        email_verified = true,
        given_name = "Ada",
        family_name = "King",
        nickname = "Countess",
        birthdate = "1815-12-10",
        picture = Picture,
        zoneinfo = "Nowhere/Land",
    }));
}
