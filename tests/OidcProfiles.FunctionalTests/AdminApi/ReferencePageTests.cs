using System.Net;
using AngleSharp.Html.Parser;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>The reference of the Admin API as a page.</summary>
public sealed class ReferencePageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Page_OfAnyAdministrator_HasEveryOperationAndEverySchemaThatItLeadsTo()
    {
        var (browser, _) = await host.SignInAsync("audit-read");
        using (browser)
        {
            using var response = await browser.GetAsync("admin/api");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            using var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
            using var caller = await host.AsClientAsync();
            using var document = await caller.Client.GetAsync("openapi/v1.json");
            var json = System.Text.Json.JsonDocument.Parse(await document.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal(
                json.GetProperty("paths").EnumerateObject()
                    .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal),
                page.QuerySelectorAll("details > summary").Select(summary => string.Join(' ', summary.QuerySelectorAll("code").Select(code => code.TextContent)))
                    .Order(StringComparer.Ordinal));
            Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
            Assert.NotEmpty(page.QuerySelectorAll("a[href='#schema-Group']"));
            Assert.NotEmpty(page.QuerySelectorAll("a[href='#schema-Problem']"));
        }
    }

    [Fact]
    public async Task Page_OfSomebodyElse_IsRefused()
    {
        var (browser, _) = await host.SignInAsync(role: null);
        using (browser)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("admin/api")).StatusCode);
        }
    }
}
