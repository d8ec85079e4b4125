using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A browser on the account pages.</summary>
public sealed class AccountPages
{
    private readonly CookieContainerHandler _cookies = new();

    public AccountPages(HostFactory host) => Browser = host.CreateDefaultClient(new Uri("http://localhost/"), _cookies);

    /// <summary>Keeps cookies, does not follow redirects.</summary>
    public HttpClient Browser { get; }

    /// <summary>The header with all cookies that it has now.</summary>
    public string Cookies => _cookies.Container.GetCookieHeader(Browser.BaseAddress!);

    /// <summary>Opens a page and posts its first form.</summary>
    public async Task<PageAnswer> SubmitAsync(string address, params (string Name, string Value)[] fields)
    {
        using var page = await Browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        var form = (IHtmlFormElement)document.QuerySelector("form")!;
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(input => input.Type != "checkbox").ToDictionary(input => input.Name!, input => input.Value);
        if (form.QuerySelector("button[name]") is IHtmlButtonElement { Name: { } button } pressed)
        {
            values[button] = pressed.Value;
        }

        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        using var content = new FormUrlEncodedContent(values);
        using var response = await Browser.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, content);
        return await ReadAsync(response);
    }

    public async Task<PageAnswer> OpenAsync(string address)
    {
        using var response = await Browser.GetAsync(address);
        return await ReadAsync(response);
    }

    public Task<PageAnswer> SignInAsync(string name, string password = RelyingParty.Password, string address = "account/login") =>
        SubmitAsync(address, ("Input.UserName", name), ("Input.Password", password));

    private static async Task<PageAnswer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, response.Headers.Location?.OriginalString, response.Headers.RetryAfter?.Delta, await response.Content.ReadAsStringAsync());
}
