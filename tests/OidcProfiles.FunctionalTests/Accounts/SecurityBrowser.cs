using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A browser without scripts: reads pages, fills in forms, keeps cookies.</summary>
public sealed class SecurityBrowser(HttpClient client)
{
    /// <summary>Opens a page that is there.</summary>
    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var response = await client.GetAsync(address);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode} {response.Headers.Location}");
        return await ReadAsync(response, address);
    }

    /// <summary>What a page answers to being opened.</summary>
    public async Task<(HttpStatusCode Status, string? Location)> ProbeAsync(string address)
    {
        using var response = await client.GetAsync(address);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }

    /// <summary>Whether the browser is still signed in.</summary>
    public async Task<bool> IsSignedInAsync() => (await ProbeAsync("account/security")).Status == HttpStatusCode.OK;

    /// <summary>Fills in the form with a button of that text, or the only form in the page's main part, and opens the page it leads to.</summary>
    public async Task<IHtmlDocument> SubmitAsync(IHtmlDocument page, string button, params (string Name, string Value)[] values)
    {
        using var response = await PostAsync(page, button, values);
        return response.Headers.Location is { } location ? await OpenAsync(location.OriginalString) : await ReadAsync(response, Address(page, null));
    }

    /// <summary>The answer to a form.</summary>
    public async Task<HttpResponseMessage> PostAsync(IHtmlDocument page, string button, params (string Name, string Value)[] values)
    {
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .First(form => form.QuerySelectorAll("button").Any(found => found.TextContent.Trim() == button));
        var fields = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(Address(page, form.GetAttribute("action")), content);
    }

    private static string Address(IHtmlDocument page, string? action) =>
        action is { Length: > 0 } ? action : page.QuerySelector("link[rel=x-address]")!.GetAttribute("href")!;

    /// <summary>Keeps the address in the page: forms without one post to it.</summary>
    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response, string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var link = page.CreateElement("link");
        link.SetAttribute("rel", "x-address");
        link.SetAttribute("href", address);
        page.Head!.AppendChild(link);
        return page;
    }
}
