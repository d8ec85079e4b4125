using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Forms of the account pages, as a browser sends them.</summary>
internal static class SelfService
{
    /// <summary>Opens a page and sends its form.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string page, params (string Name, string Value)[] entered)
    {
        using var response = await browser.GetAsync(page);
        Assert.True(response.IsSuccessStatusCode, $"{page}: {response.StatusCode} {response.Headers.Location}");
        using var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var form = (IHtmlFormElement)document.QuerySelector("main form[method=post]")!;
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in entered)
        {
            Assert.True(values.ContainsKey(name), $"{page} has no field {name}.");
            values[name] = value;
        }

        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(page, content);
    }

    /// <summary>What stands on a page.</summary>
    public static async Task<string> ReadAsync(this HttpResponseMessage response)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return document.QuerySelector("main")?.TextContent ?? string.Empty;
    }
}
