using System.Net;
using OidcProfiles.Access;
using OidcProfiles.History;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>The profile page as a person uses it.</summary>
public sealed class ProfilePageTests(ProfileHost host) : IClassFixture<ProfileHost>
{
    [Fact]
    public async Task Save_Always_WritesOnlyWhatChangedAndTellsSo()
    {
        var browser = await host.SignInAsync();
        var page = await browser.SaveAndFollowAsync(
            ("Values[given_name]", "Ada"), ("Values[needed]", "x"), ("Values[skills]", "chess\r\n\r\nmaths"), ("Values[remote]", "true"),
            ("Values[address.street_address]", "1 High Street\r\nFlat 2"), ("Values[address.country]", "GB"), ("Values[birthdate]", "1815-12-10"));
        Assert.Equal("Your changes were saved.", ProfileBrowser.Status(page));
        Assert.Equal("Ada", await browser.StoredAsync("given_name"));
        Assert.Equal("""["chess","maths"]""", await browser.StoredAsync("skills"));
        Assert.Contains("High Street", await browser.StoredAsync("address"), StringComparison.Ordinal);
        var before = await browser.StoredAsync();

        page = await browser.SaveAndFollowAsync(("Values[family_name]", "King"));
        var after = await browser.StoredAsync();
        Assert.All(before.Values, entry => Assert.Equal(entry.Value, after.Values[entry.Key]));
        Assert.Equal(ValueSource.User, after.Values["family_name"].Provenance.Source);
        Assert.Equal("", ProfileBrowser.Status(await browser.OpenAsync()));

        page = await browser.SaveAndFollowAsync();
        Assert.Equal("There was nothing to change.", ProfileBrowser.Status(page));
        Assert.Equal(after.ConcurrencyStamp, (await browser.StoredAsync()).ConcurrencyStamp);
    }

    [Fact]
    public async Task Save_WhenValuesAreWrong_TellsEveryFaultAtItsFieldAndKeepsWhatWasEntered()
    {
        var browser = await host.SignInAsync();
        await browser.SaveAndFollowAsync(("Values[needed]", "x"));
        using var response = await browser.SaveAsync(
            await browser.OpenAsync(),
            ("Values[given_name]", "Ada"), ("Values[birthdate]", "yesterday"), ("Values[zoneinfo]", "Nowhere"), ("Values[needed]", ""),
            ("Values[address.locality]", "a\nb"), ("New.Language", "english"), ("Values[given_name#]", "Ada"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await ProfileBrowser.ReadAsync(response);
        var errors = ProfileBrowser.Errors(page);
        Assert.Equal(
            ["#New-Language", "#Values-address-locality", "#Values-birthdate", "#Values-needed", "#Values-zoneinfo"],
            errors.Select(error => error.Target).Order(StringComparer.Ordinal));
        Assert.All(errors, error => Assert.NotNull(page.QuerySelector(error.Target!)));
        Assert.All(errors, error => Assert.Equal("true", page.QuerySelector(error.Target!)!.GetAttribute("aria-invalid")));
        var fields = ProfileBrowser.Fields(page).ToLookup(field => field.Name, field => field.Value);
        Assert.Equal(
            ["Ada", "yesterday", "Nowhere", "", "english", "Ada"],
            new[] { "Values[given_name]", "Values[birthdate]", "Values[zoneinfo]", "Values[needed]", "New.Language", "Values[given_name#]" }
                .Select(name => fields[name].Single()));
        Assert.Null(await browser.StoredAsync("given_name"));
        Assert.Equal("x", await browser.StoredAsync("needed"));
    }

    [Fact]
    public async Task Save_WhenAnotherWindowSavedFirst_TellsItAndLosesNothing()
    {
        var browser = await host.SignInAsync();
        await browser.SaveAndFollowAsync(("Values[needed]", "x"), ("Values[gender]", "old"), ("Values[given_name]", "old"));
        var (first, second) = (await browser.OpenAsync(), await browser.OpenAsync());
        using var saved = await browser.SaveAsync(first, ("Values[family_name]", "First"), ("Values[given_name]", "First"), ("Values[gender]", "new"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var told = await browser.SaveAsync(second, ("Values[given_name]", "Second"), ("Values[website]", ""));
        var page = await ProfileBrowser.ReadAsync(told);
        Assert.Contains("changed in the meantime", Assert.Single(ProfileBrowser.Errors(page)).Text, StringComparison.Ordinal);
        Assert.Equal("First", await browser.StoredAsync("given_name"));

        // What the person entered is there, what the other one changed is there, and both are told of what both changed.
        var fields = ProfileBrowser.Fields(page).ToLookup(field => field.Name, field => field.Value);
        Assert.Equal(["Second", "First", "new"], new[] { "given_name", "family_name", "gender" }.Select(name => fields[$"Values[{name}]"].Single()));
        Assert.Contains("First", Assert.Single(page.QuerySelectorAll(".note")).TextContent, StringComparison.Ordinal);
        using var again = await browser.SaveAsync(page);
        Assert.Equal("/account/profile", again.Headers.Location?.OriginalString);
        var stored = await browser.StoredAsync();
        Assert.Equal(
            ["Second", "First", "new"],
            new[] { "given_name", "family_name", "gender" }.Select(name => stored.Values[name].Value!.ToJson().GetString()));
    }

    [Fact]
    public async Task Save_OfTwoAtOnce_TakesOneAndTellsTheOther()
    {
        foreach (var isFirst in new[] { true, false })
        {
            var browser = await host.SignInAsync();
            if (!isFirst)
            {
                await browser.SaveAndFollowAsync(("Values[needed]", "x"), ("Values[given_name]", "old"));
            }

            var page = await browser.OpenAsync();
            var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
                browser.SaveAsync(page, ("Values[needed]", "x"), ("Values[given_name]", $"name{number}"))));
            Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Redirect);
            Assert.Equal(3, responses.Count(response => response.StatusCode == HttpStatusCode.OK));
            Assert.StartsWith("name", await browser.StoredAsync("given_name"), StringComparison.Ordinal);
            var history = await host.WithAsync<IHistoryStore, IReadOnlyList<HistoryEntry>>(
                store => store.ListOfUserAsync(browser.UserId, null, 100, CancellationToken.None));
            Assert.Single(history, entry => entry.AttributeId == "given_name" && entry.After!.Contains("name", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Save_OfTheLanguage_ShowsThePageInItAtOnce()
    {
        var browser = await host.SignInAsync();
        using var response = await browser.Http.GetAsync("account/profile?ui_locales=fr");
        var page = await browser.SaveAndFollowAsync(("Values[needed]", "x"), ("Values[locale]", "ar"));
        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("تم حفظ تغييراتك.", ProfileBrowser.Status(page));
        page = await browser.SaveAndFollowAsync(("Values[locale]", "de"));
        Assert.Equal("Ihre Änderungen wurden gespeichert.", ProfileBrowser.Status(page));
    }

    [Fact]
    public async Task Page_Always_ShowsGroupsAccountAndWhatIsFixed()
    {
        var browser = await host.SignInAsync();
        await browser.SaveAndFollowAsync(("Values[needed]", "x"), ("Values[badge]", "B-1"));
        var page = await browser.OpenAsync();
        Assert.Equal(
            ["Name", "Account"], page.QuerySelectorAll("fieldset.group > legend").Select(legend => legend.TextContent).Where(text => text is "Name" or "Account"));
        var work = page.QuerySelectorAll("fieldset.group").Single(group => group.QuerySelector("legend")!.TextContent == "Work & life");
        Assert.Equal(["Badge"], work.QuerySelectorAll("dt").Select(term => term.TextContent));
        Assert.Contains("only once", work.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
        Assert.Null(work.QuerySelector("[name='Values[badge]']"));
        var account = page.QuerySelectorAll("fieldset.group")[^1];
        Assert.Contains("Confirmed", account.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/account/security", account.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(account.QuerySelectorAll("input"));
        Assert.Contains("Managed by your organisation.", page.Body!.TextContent, StringComparison.Ordinal);

        // A crafted post does not change it either.
        using var response = await browser.SaveAsync(page, ("Values[badge]", "B-2"), ("Was[badge]", "x"));
        Assert.Equal("B-1", await browser.StoredAsync("badge"));
    }

    [Fact]
    public async Task Pitfall_HtmlInAttributes_IsShownAsText()
    {
        const string Markup = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var browser = await host.SignInAsync();
        var hidden = ProfileHost.NameOf(AttributeAccess.ReadOnly);
        await browser.ChangeAsync(Party.AdminApi, ("given_name", Markup), (hidden, Markup), ("name#de", Markup), ($"{hidden}#de", Markup));
        var page = await browser.OpenAsync();
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("src")));
        Assert.Equal(Markup, ProfileBrowser.Fields(page).Single(field => field.Name == "Values[given_name]").Value);
    }
}
