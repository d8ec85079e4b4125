using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>Sends a page of boxes otherwise than a browser would.</summary>
internal static class ConsentForm
{
    /// <param name="party">The browser.</param>
    /// <param name="page">The page.</param>
    /// <param name="drop">The names of inputs that are not sent.</param>
    /// <param name="more">What is sent besides.</param>
    public static async Task<HttpResponseMessage> SendAsync(
        RelyingParty party, HttpResponseMessage page, string[] drop, params (string Name, string Value)[] more)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        var form = document.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(one => one.QuerySelector("[name=asked]") is not null);
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(input => (input.Type != "checkbox" || input.IsChecked) && !drop.Contains(input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();
        values.AddRange(form.QuerySelectorAll("button[name]").OfType<IHtmlButtonElement>().Take(1).Select(button => KeyValuePair.Create(button.Name!, button.Value)));
        values.AddRange(more.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        using var content = new FormUrlEncodedContent(values);
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : page.RequestMessage!.RequestUri!.PathAndQuery;
        return await party.Browser.PostAsync(address, content);
    }
}
