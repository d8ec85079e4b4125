using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A person with a browser without script: opens pages, fills in forms, and goes where they lead, step by step.</summary>
internal sealed class PageVisitor(HttpClient browser)
{
    public HttpClient Browser => browser;

    /// <summary>The answer to the last request.</summary>
    public HttpResponseMessage Response { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument(string.Empty);

    public HttpStatusCode Status => Response.StatusCode;

    public string? Location => Response.Headers.Location?.OriginalString;

    public string Heading => Page.QuerySelector("h1")?.TextContent ?? string.Empty;

    /// <summary>The errors of the page, each with the field that it leads to.</summary>
    public IEnumerable<string> Errors => Page.QuerySelectorAll("#errors li")
        .Select(item => item.QuerySelector("a")?.GetAttribute("href") ?? item.TextContent);

    public async Task<PageVisitor> OpenAsync(string address)
    {
        await TakeAsync(await browser.GetAsync(address));
        return this;
    }

    /// <summary>Goes where the last answer sent the browser.</summary>
    public Task<PageVisitor> FollowAsync() => OpenAsync(Location ?? throw new InvalidOperationException($"Nowhere to go: {Status}, {Heading}."));

    /// <summary>Sends the first form, or that of an address, with what it holds and what is entered; a name may be entered that is no field.</summary>
    public Task<PageVisitor> SendAsync(params (string Name, string Value)[] entered) => SendAsync(string.Empty, entered);

    public async Task<PageVisitor> SendAsync(string handler, params (string Name, string Value)[] entered)
    {
        await TakeAsync(await PostAsync(handler, entered));
        return this;
    }

    /// <summary>Sends a form and leaves the page as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string handler, params (string Name, string Value)[] entered)
    {
        var form = Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .First(candidate => handler.Length == 0 || (candidate.GetAttribute("action") ?? string.Empty).Contains(handler, StringComparison.Ordinal));
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
            .Select(input => (Name: input.Name!, input.Value))
            .Where(field => entered.All(value => value.Name != field.Name))
            .Concat(entered)
            .Select(field => KeyValuePair.Create(field.Name, field.Value));
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : Response.RequestMessage!.RequestUri!.PathAndQuery;
        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(address, content);
    }

    private async Task TakeAsync(HttpResponseMessage response)
    {
        Response.Dispose();
        Response = response;
        Page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
