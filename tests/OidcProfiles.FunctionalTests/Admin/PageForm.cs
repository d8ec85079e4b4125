using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>A form of a page as a browser has it: every field with what stands in it, to be changed and sent by one of its buttons.</summary>
internal sealed class PageForm
{
    private readonly HttpClient _browser;
    private readonly IHtmlFormElement _form;
    private readonly string _address;
    private readonly List<KeyValuePair<string, string>> _fields;

    private PageForm(HttpClient browser, IHtmlFormElement form, string address)
    {
        (_browser, _form, _address) = (browser, form, address);
        _fields = [.. form.QuerySelectorAll("input[name], select[name], textarea[name]").SelectMany(Read)];
    }

    /// <summary>Opens a page and takes its form.</summary>
    public static async Task<PageForm> OpenAsync(HttpClient browser, string address)
    {
        using var page = await browser.GetAsync(address);
        Assert.True(page.StatusCode == HttpStatusCode.OK, $"{address}: {page.StatusCode} {page.Headers.Location}");
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        return new(browser, (IHtmlFormElement)document.QuerySelector("main form")!, address);
    }

    /// <summary>The form of an answer that shows the page again.</summary>
    public PageForm Again(PageAnswer answer) =>
        new(_browser, (IHtmlFormElement)new HtmlParser().ParseDocument(answer.Html).QuerySelector("main form")!, _address);

    public IReadOnlyList<string> this[string name] => [.. _fields.Where(field => field.Key == name).Select(field => field.Value)];

    /// <summary>Puts something into a field; null leaves it out, as a box that is not ticked.</summary>
    public PageForm Set(string name, params string?[] values)
    {
        _fields.RemoveAll(field => field.Key == name);
        _fields.AddRange(values.OfType<string>().Select(value => KeyValuePair.Create(name, value)));
        return this;
    }

    /// <summary>Presses a button: the first one, or the one for a handler.</summary>
    public async Task<PageAnswer> SubmitAsync(string? handler = null, bool asScript = false, (string Name, string Value)? button = null)
    {
        var action = handler is null
            ? _form.GetAttribute("action") is { Length: > 0 } own ? own : _address
            : _form.QuerySelectorAll("button[formaction]").Select(one => one.GetAttribute("formaction")!).Single(one => one.Contains(handler, StringComparison.Ordinal));
        using var content = new FormUrlEncodedContent(button is { } pressed ? _fields.Append(KeyValuePair.Create(pressed.Name, pressed.Value)) : _fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = content };
        if (asScript)
        {
            request.Headers.Add("X-OidcProfiles-Check", "1");
        }

        using var response = await _browser.SendAsync(request);
        return new(response.StatusCode, response.Headers.Location?.OriginalString, null, await response.Content.ReadAsStringAsync());
    }

    private static KeyValuePair<string, string>[] Read(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlSelectElement select => [KeyValuePair.Create(select.Name!, select.Value ?? string.Empty)],
        IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
        _ => [],
    };
}
