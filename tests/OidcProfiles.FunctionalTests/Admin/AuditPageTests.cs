using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

public sealed class AuditPageTests(AdminHost host) : IClassFixture<AdminHost>
{
    [Fact]
    public async Task Page_AfterFailuresAndASignIn_SaysWhyInWords()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var person = new AccountPages(host);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await person.SignInAsync(address, "wrong");
        }

        var lines = await ReadAsync($"admin/audit?user={Uri.EscapeDataString(address)}&event={AuditEvents.SignInRefused}");
        Assert.Equal(5, lines.Count);
        Assert.Contains("Wrong password.", lines[0], StringComparison.Ordinal);
        Assert.Contains("Locked for this network after 5 attempts, for 30 seconds.", lines[0], StringComparison.Ordinal);
        Assert.Contains("Attempt 1 from this network.", lines[4], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Contains(address, line, StringComparison.Ordinal));
        Assert.Equal(lines, await ReadAsync($"admin/audit?user={userId}&done=false"));
    }

    [Theory]
    [InlineData(false, "The account is locked.")]
    [InlineData(true, "The account has no password.")]
    public async Task Page_AfterARightPassword_SaysWhatStoodInTheWay(bool isWithoutPassword, string cause)
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        await host.ChangeAsync(
            address,
            (users, user) => isWithoutPassword ? users.RemovePasswordAsync(user) : users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue));

        await new AccountPages(host).SignInAsync(address);
        Assert.Contains(cause, Assert.Single(await ReadAsync($"admin/audit?user={address}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AfterAnUnknownName_NamesNobodyAndNothingThatWasEntered()
    {
        var name = $"nobody-{Guid.NewGuid():N}";
        await new AccountPages(host).SignInAsync(name, "secret-of-somebody");
        var line = (await ReadAsync($"admin/audit?event={AuditEvents.SignInRefused}"))
            .First(line => line.Contains("There is no such account.", StringComparison.Ordinal));
        Assert.DoesNotContain(name, line, StringComparison.Ordinal);
        Assert.Empty(await ReadAsync($"admin/audit?user={name}"));
    }

    [Fact]
    public async Task Page_OfACorrelation_ShowsThatRequestAlone()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        await new AccountPages(host).SignInAsync(address, "wrong");
        await new AccountPages(host).SignInAsync(address);
        using var browser = await SignInAsync("audit-read");
        using var page = await OpenAsync(browser, $"admin/audit?user={userId}&done=true");
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Signed in", row.TextContent, StringComparison.Ordinal);
        using var followed = await OpenAsync(browser, row.QuerySelectorAll("a")[^1].GetAttribute("href")!);
        Assert.Contains("Signed in", Assert.Single(followed.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("request=xyz", "A request is known by 32 digits")]
    [InlineData("from=yesterday", "yesterday")]
    [InlineData("user=%00", "Nobody can be called so.")]
    public async Task Page_WhenAFilterIsNone_SaysSoAndShowsNothing(string query, string expected)
    {
        using var browser = await SignInAsync("audit-read");
        using var page = await OpenAsync(browser, $"admin/audit?{query}");
        Assert.Contains(expected, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("table"));
    }

    [Fact]
    public async Task Export_OfAFilter_IsJsonLinesAndIsRecorded()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        await new AccountPages(host).SignInAsync(address, "wrong");
        var (browser, administrator) = await host.SignInAsync("auditor");
        using (browser)
        {
            var address2 = $"admin/audit?user={userId}";
            using var page = await OpenAsync(browser, address2);
            var form = page.QuerySelector("main form[method=post]")!;
            using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input[name]").ToDictionary(
                input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? string.Empty));
            using var response = await browser.PostAsync(form.GetAttribute("action"), content);
            Assert.Equal("application/jsonl", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
            var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var events = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()).ToList();
            Assert.Equal([AuditEvents.AuditExported, AuditEvents.SignInRefused], events);
            Assert.Equal(administrator, JsonDocument.Parse(lines[0]).RootElement.GetProperty("actor_id").GetString());
        }
    }

    [Fact]
    public async Task Desk_WithoutTheRight_Throws()
    {
        var actor = ProfileActor.Portal("a", AdminRights.Full with { Audit = AdminLevel.None });
        await Assert.ThrowsAsync<AdminRightsException>(() => host.WithAsync<AuditDesk, AuditView>(desk =>
            desk.ListAsync(new(), before: null, 1, actor, CancellationToken.None)));
        await Assert.ThrowsAsync<AdminRightsException>(() => host.WithAsync<AuditDesk, long>(desk =>
            desk.ExportAsync(new(), Stream.Null, actor, CancellationToken.None)));
        await Assert.ThrowsAsync<AdminRightsException>(() => host.WithAsync<AuditDesk, string?>(desk =>
            desk.FindUserAsync("admin", actor, CancellationToken.None)));
    }

    [Fact]
    public async Task Overview_OfAnAdministrator_CountsWhatHappensToday()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        var actor = ProfileActor.Portal("a", AdminRights.ReadOnly);
        var before = await host.WithAsync<Overview, OverviewNumbers>(overview => overview.CountAsync(actor, CancellationToken.None));
        await new AccountPages(host).SignInAsync(address, "wrong");
        await new AccountPages(host).SignInAsync(address);
        var after = await host.WithAsync<Overview, OverviewNumbers>(overview => overview.CountAsync(actor, CancellationToken.None));
        Assert.Equal(
            (Overview.Days, before.SignIns!.Sum() + 1, before.Refusals!.Sum() + 1), (after.SignIns!.Count, after.SignIns!.Sum(), after.Refusals!.Sum()));
        Assert.NotNull(after.Mails);
        Assert.Equal((Overview.Days, Overview.Days), (after.MailsSent!.Count, after.MailsDead!.Count));
        var writer = ProfileActor.Portal("a", AdminRights.None with { Emails = AdminLevel.Read });
        var less = await host.WithAsync<Overview, OverviewNumbers>(overview => overview.CountAsync(writer, CancellationToken.None));
        Assert.Equal((true, true, false), (less.SignIns is null, less.Registrations is null, less.Mails is null));
        var auditor = ProfileActor.Portal("a", AdminRights.None with { Audit = AdminLevel.Read });
        less = await host.WithAsync<Overview, OverviewNumbers>(overview => overview.CountAsync(auditor, CancellationToken.None));
        Assert.Equal((true, true, true), (less.Mails is null, less.MailsSent is null, less.MailsDead is null));
    }

    [Fact]
    public async Task Index_OfAReaderOfTheAudit_HasChartsWithTables()
    {
        using var browser = await SignInAsync("audit-read");
        using var page = await OpenAsync(browser, "admin");
        Assert.Equal(3, page.QuerySelectorAll("svg[role=img]").Length);
        Assert.Equal(Overview.Days, page.QuerySelector("details table")!.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["admin/audit", "admin/api"], page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!.TrimStart('/')));
    }

    private async Task<HttpClient> SignInAsync(string role) => (await host.SignInAsync(role)).Browser;

    private async Task<List<string>> ReadAsync(string address)
    {
        using var browser = await SignInAsync("audit-read");
        using var page = await OpenAsync(browser, address);
        return [.. page.QuerySelectorAll("tbody tr").Select(row => row.TextContent)];
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> OpenAsync(HttpClient browser, string address)
    {
        using var response = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
