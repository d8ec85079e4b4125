using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Mails;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>The pages at <c>/dev/mails</c>.</summary>
public sealed class MailPagesTests : IClassFixture<HostFactory>
{
    private const string Link = "https://id.example.com/account/confirm-email?token=a&x=1";
    private const string Hostile = "<img src=x onerror=alert(1)>";
    private readonly HostFactory _host;

    public MailPagesTests(HostFactory host)
    {
        _host = host;
        host.Services.GetRequiredService<MailFolder>().DeleteAll();
    }

    [Fact]
    public async Task List_WhenThereAreNoMails_SaysHowToGetOne() =>
        Assert.Contains("There are none yet", await _host.CreateBrowser().GetStringAsync("dev/mails"), StringComparison.Ordinal);

    [Fact]
    public async Task List_WhenThereAreMails_ShowsTheNewestFirst()
    {
        await WriteAsync("first@example.org", "Erste – Grüße", 1);
        await WriteAsync("second@example.org", $"パスワード {Hostile}", 2);
        var page = await ReadAsync("dev/mails");
        var items = page.QuerySelectorAll(".mails li").Select(item => item.TextContent).ToList();
        Assert.Equal(2, items.Count);
        Assert.Contains($"パスワード {Hostile}", items[0], StringComparison.Ordinal);
        Assert.Contains("\"Alice Example\" <second@example.org>", items[0], StringComparison.Ordinal);
        Assert.Contains("confirm-address", items[0], StringComparison.Ordinal);
        Assert.Contains("de", items[0], StringComparison.Ordinal);
        Assert.Contains("Erste – Grüße", items[1], StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.DoesNotContain(page.QuerySelectorAll("a").OfType<IHtmlAnchorElement>(), anchor => anchor.Href.Contains("example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_WhenATextMessageWasSent_ShowsItToo()
    {
        await _host.WithAsync<ISmsSender, bool>(async sender =>
        {
            await sender.SendAsync("+442079460018", "483920 هو رمزك <b>", CancellationToken.None);
            return true;
        });
        var page = await ReadAsync("dev/mails");
        var item = Assert.Single(page.QuerySelectorAll(".mails li"));
        Assert.Contains("+442079460018", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("text-message", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("483920 هو رمزك <b>", (await ReadAsync(item.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_Always_ShowsTextWithLinksAndTheHtmlInASandbox()
    {
        await WriteAsync("alice@example.org", "Welcome", 1);
        using var browser = _host.CreateBrowser();
        var path = (await ReadAsync("dev/mails")).QuerySelector(".mails a")!.GetAttribute("href");
        using var response = await browser.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
        Assert.Equal("Welcome", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Link, page.QuerySelector("pre a")!.GetAttribute("href"));
        Assert.Equal($"Open {Link}.\r\n{Hostile}\r\n", page.QuerySelector("pre")!.TextContent.ReplaceLineEndings("\r\n"));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Contains("Message-ID: ", page.QuerySelector("details pre")!.TextContent, StringComparison.Ordinal);
        var frame = page.QuerySelector("iframe")!;
        Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox"), StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", frame.GetAttribute("sandbox"), StringComparison.Ordinal);

        using var content = await browser.GetAsync(frame.GetAttribute("src"));
        Assert.Equal("text/html", content.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; "
                + "form-action 'none'; frame-ancestors 'self'",
            Assert.Single(content.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("no-referrer", Assert.Single(content.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(content.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains($"<p>{Hostile}</p>", await content.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev/mails/nothing")]
    [InlineData("dev/mails/..%2F..%2Fkeys%2Fsigning")]
    [InlineData("dev/mails/..%2Fmails%2F20260304T130607000Z-welcome-0123456789abcdef/html")]
    [InlineData("dev/mails/20260304T130607000Z-welcome-0123456789abcdef")]
    [InlineData("dev/mails/20260304T130607000Z-..%2F..%2Fx-0123456789abcdef/html")]
    [InlineData("dev/mails/20260304T130607000Z-welcome-0123456789abcdef%0A/html")]
    public async Task Mail_WhenTheAddressIsNoMailOfOurs_IsNotFound(string path)
    {
        using var response = await _host.CreateBrowser().GetAsync(path);
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
    }

    [Fact]
    public async Task Delete_WhenTheFormIsSent_DeletesAll()
    {
        await WriteAsync("alice@example.org", "Welcome", 1);
        using var browser = _host.CreateBrowser();
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("dev/mails"));
        var token = (IHtmlInputElement)page.QuerySelector("[name=__RequestVerificationToken]")!;

        using var bare = await browser.PostAsync("dev/mails?handler=Delete", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Contains("Welcome", await browser.GetStringAsync("dev/mails"), StringComparison.Ordinal);

        using var response = await browser.PostAsync(
            "dev/mails?handler=Delete", new FormUrlEncodedContent([KeyValuePair.Create(token.Name!, token.Value)]));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("There are none yet", await browser.GetStringAsync("dev/mails"), StringComparison.Ordinal);
    }

    /// <summary>The whole way: outbox, templates, folder, page.</summary>
    [Fact]
    public async Task Examples_WhenTheFormIsSent_AreOneOfEachMailInTheLanguage()
    {
        using var browser = _host.CreateBrowser();
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("dev/mails"));
        var token = (IHtmlInputElement)page.QuerySelector("[name=__RequestVerificationToken]")!;
        using var response = await browser.PostAsync(
            "dev/mails?handler=Examples",
            new FormUrlEncodedContent([KeyValuePair.Create(token.Name!, token.Value), KeyValuePair.Create("culture", "ar")]));
        Assert.Contains("on their way", await browser.GetStringAsync(response.Headers.Location), StringComparison.Ordinal);

        var folder = _host.Services.GetRequiredService<MailFolder>();
        for (var wait = 0; folder.Count < EmailCatalogue.All.Count && wait < 400; wait++)
        {
            await Task.Delay(50);
        }

        var mails = await folder.ReadAllAsync(CancellationToken.None);
        Assert.Equal(EmailCatalogue.All.Select(mail => mail.Name).Order(), mails.Select(mail => mail.Kind).Order());
        Assert.All(mails, mail => Assert.Equal("ar", mail.Language));
    }

    [Fact]
    public async Task Pages_OutsideDevelopment_AreNotFound()
    {
        await WriteAsync("alice@example.org", "Welcome", 1);
        var mail = (await ReadAsync("dev/mails")).QuerySelector(".mails a")!.GetAttribute("href");
        await using var other = _host.WithWebHostBuilder(builder => builder.UseEnvironment("Staging"));
        using var browser = other.CreateClient();
        foreach (var path in (string[])["/dev/mails", mail!, $"{mail}/html"])
        {
            Assert.Equal(HttpStatusCode.OK, (await _host.CreateBrowser().GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
        }

        using var deletion = await browser.PostAsync("dev/mails?handler=Delete", new FormUrlEncodedContent([]));
        Assert.False(deletion.IsSuccessStatusCode);
    }

    private async Task<IHtmlDocument> ReadAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await _host.CreateBrowser().GetStringAsync(path));

    private Task WriteAsync(string to, string subject, int minute)
    {
        var mail = MailProgram.Create(to) with
        {
            ToName = "Alice Example",
            Kind = "confirm-address",
            Date = new(2026, 3, 4, 15, minute, 0, TimeSpan.Zero),
            Content = new(subject, $"<html><head></head><body><p>{Hostile}</p></body></html>", $"Open {Link}.\n{Hostile}\n", "de"),
        };
        return _host.Services.GetRequiredService<IEmailTransport>().SendAsync(mail, CancellationToken.None);
    }
}
