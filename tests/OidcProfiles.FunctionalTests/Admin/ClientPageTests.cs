using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OidcProfiles.Attributes;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>The pages of clients.</summary>
public sealed class ClientPageTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    [Fact]
    public async Task Release_WhenChangedOnThePage_IsThatOfTheVeryNextUserInfo()
    {
        var (address, clientId) = (AccountHost.NewAddress(), await CreateClientAsync());
        await host.GiveAsync(await host.CreateUserAsync(address), ("nickname", "Lace"));
        await ShowNicknameAsync();
        var party = new RelyingParty(host, clientId);
        var tokens = await party.SignInAsync(address, "openid profile");
        Assert.Equal("Lace", await NicknameAsync(party, tokens));
        using var browser = (await host.SignInAsync("attributes-manage")).Browser;

        var form = await PageForm.OpenAsync(browser, $"admin/clients/release?id={clientId}");
        Assert.Equal(["Everyone"], form["Release[nickname]"]);
        form.Set("Release[nickname]", "Withheld");
        var shown = await form.SubmitAsync("Effect");
        Assert.Equal(["nickname"], Query(shown.Html, "#effect [data-gained=no]").Select(line => line.GetAttribute("data-claim")));
        Assert.Equal("Lace", await NicknameAsync(party, tokens));
        form = form.Again(shown);
        Assert.Equal(["Withheld"], form["Release[nickname]"]);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).Status);
        Assert.Null(await NicknameAsync(party, tokens));
        var details = await OpenAsync(browser, $"admin/clients/details?id={clientId}");
        Assert.Contains("not for this application", details.QuerySelector("tr[data-attribute=nickname]")!.TextContent, StringComparison.Ordinal);

        form = await PageForm.OpenAsync(browser, $"admin/clients/release?id={clientId}");
        await form.Set("Release[nickname]", "Given").SubmitAsync();
        Assert.Equal("Lace", await NicknameAsync(party, tokens));
    }

    [Fact]
    public async Task Release_WithFaultsOrAnOldVersion_SaysSoAndKeepsWhatWasChosen()
    {
        var clientId = await CreateClientAsync();
        var only = await host.CreateAsync(options => options.Release = new() { Mode = Access.ClientReleaseMode.Only, Clients = [clientId] });
        using var browser = (await host.SignInAsync("attributes-manage")).Browser;
        var form = await PageForm.OpenAsync(browser, $"admin/clients/release?id={clientId}");
        var answer = await form.Set($"Release[{only}]", "Withheld").SubmitAsync();
        Assert.NotEmpty(Query(answer.Html, $"#Release-{only.Replace('_', '-')}-error"));
        Assert.Equal(["Withheld"], form.Again(answer)[$"Release[{only}]"]);
        answer = await form.Set($"Release[{only}]", "made-up").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Errors);

        await host.CreateAsync();
        answer = await form.Set($"Release[{only}]", "Everyone").SubmitAsync();
        Assert.Contains("were changed in the meantime", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_WhenSetOnThePage_KeepsOthersOutRightAway()
    {
        var (address, clientId) = (AccountHost.NewAddress(), await CreateClientAsync());
        await host.CreateUserAsync(address);
        var group = (await host.WithAsync((GroupManager groups) =>
            groups.CreateAsync(new($"team {Guid.NewGuid():N}"), ProfileActor.System, CancellationToken.None))).Group!;
        var party = new RelyingParty(host, clientId);
        var tokens = await party.SignInAsync(address, "openid offline_access");
        using var browser = (await host.SignInAsync("administrator")).Browser;

        var form = await PageForm.OpenAsync(browser, $"admin/clients/group?id={clientId}");
        Assert.Equal([string.Empty], form["Group"]);
        Assert.Equal(HttpStatusCode.Redirect, (await form.Set("Group", group.Id).SubmitAsync()).Status);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        using var silent = await party.Browser.GetAsync(party.AuthorizationUrl("openid", ("prompt", "none")));
        Assert.Contains("error=access_denied", silent.Headers.Location!.Query, StringComparison.Ordinal);
        var details = await OpenAsync(browser, $"admin/clients/details?id={clientId}");
        Assert.Contains(group.Name, details.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        var explained = await OpenAsync(browser, $"admin/explain?user={address}&client={clientId}");
        Assert.NotNull(explained.QuerySelector("[data-status=GroupRequired]"));
        Assert.Contains(group.Name, explained.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // Deleted meanwhile: the form keeps it, and saving it as it stands does not let everybody in.
        await host.WithAsync((GroupManager groups) => groups.DeleteAsync(group.Id, null, ProfileActor.System, CancellationToken.None));
        form = await PageForm.OpenAsync(browser, $"admin/clients/group?id={clientId}");
        Assert.Equal([group.Id], form["Group"]);
        Assert.Contains("no such group", (await form.SubmitAsync()).Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await form.Set("Group", string.Empty).SubmitAsync()).Status);
        Assert.NotEmpty((await new RelyingParty(host, clientId).SignInAsync(address, "openid")).Access);
    }

    [Fact]
    public async Task Group_OfSomebodyWithoutTheOtherRight_CanBeSet()
    {
        var clientId = await CreateClientAsync();
        using var browser = (await host.SignInAsync("users-manage")).Browser;
        var answer = await (await PageForm.OpenAsync(browser, $"admin/clients/group?id={clientId}")).SubmitAsync();
        Assert.Equal($"/admin/clients/group?id={clientId}", answer.Location);
        using var refused = await browser.GetAsync($"admin/clients/details?id={clientId}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Pages_OfReaders_HaveNoButtons()
    {
        using var browser = (await host.SignInAsync("auditor")).Browser;
        var list = await OpenAsync(browser, "admin/clients");
        Assert.Contains("Sample web application", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("sample-service", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var details = await OpenAsync(browser, "admin/clients/details?id=sample-web");
        Assert.Equal(
            ["/admin/explain?client=sample-web"],
            details.QuerySelectorAll("main .actions a").Select(link => link.GetAttribute("href")));
        Assert.Contains("may not ask for its scopes", (await OpenAsync(browser, $"admin/clients/details?id={await CreateClientAsync()}"))
            .QuerySelector("tr[data-attribute=groups]")!.TextContent, StringComparison.Ordinal);
        using var definer = (await host.SignInAsync("attributes-read")).Browser;
        Assert.DoesNotContain(
            "/admin/explain", (await OpenAsync(definer, "admin/clients")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        foreach (var id in (string[])["", "?id=nothing", "?id=%00"])
        {
            using var unknown = await browser.GetAsync($"admin/clients/details{id}");
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        }
    }

    [Fact]
    public async Task Explain_OfAPerson_ShowsWhatUserInfoAnswersAndTheReasons()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        await host.GiveAsync(userId, ("family_name", "<b>Lovelace</b>"));
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, "openid profile");
        using var browser = (await host.SignInAsync("auditor")).Browser;

        var page = await OpenAsync(browser, $"admin/explain?user={address}&client=sample-spa&of=sample-spa&scope=openid&scope=profile");
        Assert.Equal(["openid", "profile"], page.QuerySelectorAll("input[name=scope][checked]").Select(box => box.GetAttribute("value")));
        var shown = JsonSerializer.Deserialize<JsonElement>(page.QuerySelector("[data-answer=UserInfo]")!.TextContent);
        Assert.Equal(await ClientHost.UserInfoAsync(party, tokens), ClientHost.Sort(shown));
        Assert.Equal(["IncludedByScope", "DestinationNotEnabled", "DestinationNotEnabled"], Reasons(page, "family_name"));
        Assert.Equal(["ScopeMissing", "DestinationNotEnabled", "DestinationNotEnabled"], Reasons(page, "email"));

        // Another client than the one whose scopes were offered: its own are taken.
        page = await OpenAsync(browser, $"admin/explain?user={userId}&client=sample-web&of=sample-spa&scope=openid");
        Assert.True(page.QuerySelectorAll("input[name=scope][checked]").Length > 5);
        Assert.Equal("IncludedByScope", Reasons(page, "email")[0]);

        page = await OpenAsync(browser, $"admin/explain?user={address}&client=sample-spa&of=sample-spa&scope=email");
        Assert.Equal(["AccessToken"], page.QuerySelectorAll("[data-answer]").Select(answer => answer.GetAttribute("data-answer")));
    }

    [Theory]
    [InlineData("", "There is no such application.", false)]
    [InlineData("?user=nobody-is-called-so&client=sample-spa", "There is no such user.", true)]
    [InlineData("?user=alice&client=%00", "There is no such application.", true)]
    [InlineData("?user=%00&client=sample-spa", "There is no such user.", true)]
    [InlineData("?user=alice&client=sample-spa&claims=%7B", "is not JSON", true)]
    [InlineData("?user=alice&client=sample-spa&scope=openid&scope=%3Cb%3E", "may not ask for <b>", true)]
    public async Task Explain_OfWhatIsNotThere_SaysSo(string query, string expected, bool isSaid)
    {
        using var browser = (await host.SignInAsync("auditor")).Browser;
        var page = await OpenAsync(browser, $"admin/explain{query}");
        Assert.Equal(isSaid, page.QuerySelector("main")!.TextContent.Contains(expected, StringComparison.Ordinal));
    }

    private static List<string?> Reasons(IDocument page, string claim) =>
        [.. page.QuerySelectorAll($"tr[data-claim='{claim}'] td").Select(cell => cell.GetAttribute("data-reason"))];

    private static List<IElement> Query(string html, string selector) => [.. new HtmlParser().ParseDocument(html).QuerySelectorAll(selector)];

    private static async Task<IDocument> OpenAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }

    private static async Task<string?> NicknameAsync(RelyingParty party, Tokens tokens)
    {
        using var response = await party.UserInfoAsync(tokens.Access);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("nickname", out var name) ? name.GetString() : null;
    }

    private async Task ShowNicknameAsync() => await host.SucceedAsync(async (AttributeSchemaManager schema) => await schema.UpdateStandardAsync(
        "nickname",
        new() { Access = new() { EndUser = Access.AccessLevel.ReadWrite, Client = Access.AccessLevel.ReadOnly, Portal = Access.AccessLevel.ReadWrite } },
        (await host.FindDefinitionAsync("nickname")).ConcurrencyStamp,
        DefinitionHost.Admin,
        CancellationToken.None));

    private async Task<string> CreateClientAsync()
    {
        var id = $"client-{Guid.NewGuid():N}";
        await host.CreateClientAsync(id);
        return id;
    }
}
