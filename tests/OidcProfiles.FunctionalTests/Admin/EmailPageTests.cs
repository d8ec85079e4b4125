using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Templates;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>Templates of mails are edited on pages, without script.</summary>
public sealed class EmailPageTests(AdminHost host) : IClassFixture<AdminHost>
{
    private const string Hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>";

    [Fact]
    public async Task Overview_Always_TellsInWordsWhatThereIsInWhichLanguage()
    {
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync("admin/emails?add=IT");
        Assert.Equal(
            ["Part", "English", "Deutsch", "Français", "Español", "日本語", "العربية", "Italiano"],
            editor.Page.QuerySelector("table thead tr")!.Children.Select(cell => cell.TextContent));
        var cells = editor.Page.QuerySelectorAll("td a").ToDictionary(link => link.GetAttribute("href")!, link => link.TextContent.Trim());
        Assert.Equal("✓ Built in", cells["/admin/emails/terms-changed/subject/de"]);
        Assert.Equal("→ As in English", cells["/admin/emails/terms-changed/subject/it"]);
        Assert.Equal("→ As in English", cells["/admin/emails/layout/top.html/ar"]);
        Assert.Contains("Italiano: 0 of 14 mails are complete", editor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Deutsch: 14 of 14 mails are complete", editor.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.All(editor.Page.QuerySelectorAll("td a"), link => Assert.Contains(link.TextContent[2..].Trim(), link.GetAttribute("aria-label"), StringComparison.Ordinal));

        await editor.OpenAsync("admin/emails?add=%3Cscript%3E");
        Assert.Contains("no tag of a language", editor.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_FromFaultToRestore_IsMendedSavedComparedAndTakenBack()
    {
        const string path = "admin/emails/terms-changed/subject/de";
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync(path);
        var builtIn = editor.Text;
        Assert.Empty(editor.Page.QuerySelectorAll("a[href$='/restore']"));

        await editor.PostAsync("?handler=Check", ("Text", "Neu:\r\n{{ nothing }}"));
        Assert.Contains("line 2, column", editor.Errors, StringComparison.Ordinal);
        Assert.Equal("#Text", editor.Page.QuerySelector("#errors a")!.GetAttribute("href"));
        var line = editor.Page.QuerySelector("[data-line]")!;
        Assert.Equal("2", line.GetAttribute("data-line"));
        Assert.Contains("{{ nothing }}", line.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Neu:\n{{ nothing }}", editor.Text);
        await editor.PostAsync("?handler=Save");
        Assert.Contains("line 2, column", editor.Errors, StringComparison.Ordinal);

        await editor.PostAsync("?handler=Check", ("Text", "Neue Bedingungen {{ version }}"));
        Assert.Contains("No faults", editor.Page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        await editor.PostAsync("?handler=Difference", ("Text", "Neu bei {{ brand.product_name }}"));
        Assert.Equal($"− {builtIn.Trim()}", editor.Page.QuerySelector("del")!.TextContent.Trim());
        Assert.Equal("+ Neu bei {{ brand.product_name }}", editor.Page.QuerySelector("ins")!.TextContent.Trim());

        await editor.PostAsync("?handler=Save");
        await editor.FollowAsync();
        Assert.Equal("Neu bei {{ brand.product_name }}", editor.Text);
        Assert.Contains("saved and in force", editor.Page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, editor.Page.QuerySelectorAll("#history ~ ul li").Length);

        await editor.OpenAsync($"{path}/restore");
        Assert.Contains("Neu bei", editor.Page.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        await editor.PostAsync($"/{path}/restore");
        await editor.FollowAsync();
        Assert.Equal(builtIn, editor.Text);

        var look = editor.Page.QuerySelector("#history ~ ul a")!.GetAttribute("href")!;
        await editor.OpenAsync(look);
        Assert.Contains("you", editor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await editor.PostAsync(look);
        await editor.FollowAsync();
        Assert.Equal("Neu bei {{ brand.product_name }}", editor.Text);
        Assert.Equal(3, editor.Page.QuerySelectorAll("#history ~ ul li").Length);

        var events = (await host.WithAsync<IAuditLog, AuditPage>(log => log.ListAsync(new(), null, 100, default))).Entries
            .Where(entry => entry.Details.TryGetValue("template", out var template) && template == "terms-changed/subject.de").ToList();
        Assert.Equal(
            [AuditEvents.EmailTemplateSaved, AuditEvents.EmailTemplateRestored, AuditEvents.EmailTemplateSaved], events.Select(entry => entry.Event));
        Assert.All(events, entry => Assert.Equal(editor.UserId, entry.ActorId));
    }

    [Fact]
    public async Task Save_WhenSomebodyElseSavedMeanwhile_ShowsBothAndKeepsWhatWasEntered()
    {
        const string path = "admin/emails/welcome/body.txt/fr";
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync(path);
        var theirs = "Le leur {{ sign_in_link }}";
        await host.WithAsync<EmailTemplateManager, IdentityResult>(templates =>
            templates.SaveAsync("welcome/body.txt.fr", theirs, null, ProfileActor.System, default));

        await editor.PostAsync("?handler=Save", ("Text", "Le mien {{ sign_in_link }}"));
        Assert.Equal(HttpStatusCode.OK, editor.Response.StatusCode);
        Assert.Contains("Somebody else changed this text meanwhile", editor.Errors, StringComparison.Ordinal);
        Assert.Equal("Le mien {{ sign_in_link }}", editor.Text);
        Assert.Equal($"− {theirs}", editor.Page.QuerySelector("del")!.TextContent.Trim());
        Assert.Equal("+ Le mien {{ sign_in_link }}", editor.Page.QuerySelector("ins")!.TextContent.Trim());

        await editor.PostAsync("?handler=Save");
        await editor.FollowAsync();
        Assert.Equal("Le mien {{ sign_in_link }}", editor.Text);
    }

    [Fact]
    public async Task Text_ThatIsHostile_IsOnlyTextOnThePage()
    {
        const string path = "admin/emails/new-sign-in/body.html/en";
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync(path);
        var scripts = editor.Page.QuerySelectorAll("script").Length;
        foreach (var handler in (string[])["Check", "Difference", "Save"])
        {
            await editor.OpenAsync(path);
            await editor.PostAsync($"?handler={handler}", ("Text", $"{Hostile}{{{{ nothing }}}}"));
            Assert.Equal($"{Hostile}{{{{ nothing }}}}", editor.Text);
            Assert.Equal(scripts, editor.Page.QuerySelectorAll("script").Length);
            Assert.Empty(editor.Page.QuerySelectorAll("img, [onerror]"));
        }

        await editor.PostAsync("?handler=Save", ("Text", Hostile));
        await editor.FollowAsync();
        var version = editor.Page.QuerySelector("#history ~ ul a")!.GetAttribute("href")!;
        foreach (var address in (string[])[path, version, $"{path}/restore"])
        {
            await editor.OpenAsync(address);
            Assert.Contains(Hostile, editor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(editor.Page.QuerySelectorAll("img, [onerror]"));
        }
    }

    [Fact]
    public async Task Preview_OfAHostileText_IsInASandboxThatRunsNothing()
    {
        const string path = "admin/emails/reset-password/body.html/ar";
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync(path);
        Assert.StartsWith("default-src 'none';", editor.Policy, StringComparison.Ordinal);
        Assert.EndsWith("; frame-src 'self'", editor.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", editor.Policy, StringComparison.Ordinal);
        var frame = editor.Page.QuerySelector("iframe")!;
        Assert.Equal(string.Empty, frame.GetAttribute("sandbox"));
        Assert.Equal(frame.GetAttribute("name"), editor.Page.QuerySelector("button[formtarget]")!.GetAttribute("formtarget"));
        var address = editor.Page.QuerySelector("button[formtarget]")!.GetAttribute("formaction")!;

        using var first = await editor.Browser.GetAsync(frame.GetAttribute("src"));
        AssertSandbox(first);
        Assert.Contains("dir=\"rtl\"", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await editor.PostAsync(address, ("Text", $"<html><head></head><body dir=\"{{{{ direction }}}}\">{Hostile}{{{{ code }}}}</body></html>"));
        AssertSandbox(editor.Response);
        Assert.Contains("483920", editor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("rtl", editor.Page.Body.GetAttribute("dir"));

        await editor.OpenAsync(path);
        await editor.PostAsync(address, ("Text", "{{ nothing }}"), ("PreviewCulture", "ar"));
        AssertSandbox(editor.Response);
        Assert.Contains("reset-password/body.html.ar(1,", editor.Page.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        await editor.OpenAsync(path);
        Assert.DoesNotContain("alert", editor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reset-password/body.txt/en", "View=text&PreviewCulture=de", "de", "Neues Passwort")]
    [InlineData("reset-password/subject/en", "View=text&PreviewCulture=ja", "ja", "パスワード")]
    [InlineData("layout/greeting.txt/en", "View=text&PreviewMail=welcome", "en", "Hello Ada")]
    [InlineData("layout/button.html/en", "PreviewMail=nothing", "en", "Confirm")]
    public async Task Preview_InAnyLanguageAndView_ShowsIt(string slot, string query, string language, string text)
    {
        using var editor = await EmailEditor.MeetAsync(host, AdminLevel.Read);
        await editor.OpenAsync($"admin/emails/{slot}/preview?{query}");
        Assert.Equal(language, editor.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(text, editor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_ForTheScript_AreLinesAndColumns()
    {
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync("admin/emails/welcome/subject/en");
        var address = editor.Page.QuerySelector("#editor")!.GetAttribute("data-faults")!;
        await editor.PostAsync(address, ("Text", "\n{{ nothing }}"));
        using var json = JsonDocument.Parse(await editor.Response.Content.ReadAsStringAsync());
        Assert.Equal(2, json.RootElement[0].GetProperty("line").GetInt32());
        Assert.Equal("application/json", editor.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Test_Always_GoesToTheOwnAddressAndNowhereElse()
    {
        using var editor = await EmailEditor.MeetAsync(host);
        var own = await AddressOfAsync(editor.UserId);
        await editor.OpenAsync("admin/emails/account-locked/subject/es");
        await editor.PostAsync(
            "?handler=Test", ("Text", "Prueba {{ recipient.address }}"), ("Address", "eve@example.org"), ("UserId", "eve"), ("Recipient", "eve@example.org"));
        Assert.Contains("on its way to your own address", editor.Page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Prueba {{ recipient.address }}", editor.Text);

        var mail = await host.Mails.WaitAsync(own, "template-test");
        Assert.Equal(($"[Test] Prueba {own}", "es"), (mail.Content.Subject, mail.Content.Culture));
        Assert.Empty(host.Mails.To("eve@example.org"));
        Assert.Single(host.Mails.To(own));
    }

    [Fact]
    public async Task Test_WhenTheOwnAddressIsNotConfirmed_IsNotSent()
    {
        using var editor = await EmailEditor.MeetAsync(host);
        var own = await AddressOfAsync(editor.UserId);
        await editor.OpenAsync("admin/emails/account-locked/subject/es");
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
        {
            var user = (await users.FindByIdAsync(editor.UserId))!;
            user.EmailConfirmed = false;
            return await users.UpdateAsync(user);
        });
        await editor.PostAsync("?handler=Test", ("Text", "Prueba"));
        Assert.Contains("confirmed e-mail address of your own account", editor.Errors, StringComparison.Ordinal);
        Assert.Empty(host.Mails.To(own));
    }

    [Fact]
    public async Task Pages_ForReaders_ShowEverythingAndOfferNothing()
    {
        using var manager = await EmailEditor.MeetAsync(host);
        await manager.OpenAsync("admin/emails/login-linked/subject/en");
        await manager.PostAsync("?handler=Save", ("Text", "Linked {{ brand.product_name }}"));
        using var reader = await EmailEditor.MeetAsync(host, AdminLevel.Read);
        await reader.OpenAsync("admin/emails/login-linked/subject/en");
        Assert.Empty(reader.Page.QuerySelectorAll("main form[method=post], textarea, a[href$='/restore']"));
        Assert.Contains("Linked {{ brand.product_name }}", reader.Page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        var names = await host.WithAsync<IUserNames, IReadOnlyDictionary<string, string>>(users => users.FindAsync([manager.UserId], default));
        var writer = names[manager.UserId];
        Assert.Equal(writer, reader.Page.QuerySelector("#history ~ ul bdi")!.TextContent);
        await reader.OpenAsync(reader.Page.QuerySelector("#history ~ ul a")!.GetAttribute("href")!);
        Assert.Contains(writer, reader.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(reader.Page.QuerySelectorAll("main form"));
        await reader.OpenAsync("admin/emails/login-linked/subject/en/restore", HttpStatusCode.Forbidden);
        await reader.OpenAsync("admin/emails");
        Assert.Empty(reader.Page.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("admin/emails/nothing/subject/en")]
    [InlineData("admin/emails/welcome/nothing/en")]
    [InlineData("admin/emails/welcome/subject/english")]
    [InlineData("admin/emails/welcome/..%2Fsubject/en")]
    [InlineData("admin/emails/welcome/subject/en/versions/1x")]
    [InlineData("admin/emails/welcome/subject/en/versions/99999999")]
    [InlineData("admin/emails/invitation/subject/en/restore")]
    public async Task Pages_OfWhatIsNotThere_AreNotFound(string path)
    {
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync(path, HttpStatusCode.NotFound);
    }

    private static void AssertSandbox(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'none'; frame-ancestors 'self'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("SAMEORIGIN", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private Task<string> AddressOfAsync(string userId) =>
        host.WithAsync<UserManager<ApplicationUser>, string>(async users => (await users.FindByIdAsync(userId))!.Email!);
}
