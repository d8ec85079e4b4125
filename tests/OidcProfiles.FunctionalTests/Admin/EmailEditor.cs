using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OidcProfiles.Access;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>An administrator with a browser without script at the pages of templates and of the outbox.</summary>
internal sealed class EmailEditor(HttpClient browser, string userId) : IDisposable
{
    public HttpClient Browser => browser;

    public string UserId => userId;

    public HttpResponseMessage Response { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument(string.Empty);

    public string Errors => Page.QuerySelector("#errors")?.TextContent ?? string.Empty;

    /// <summary>What is in the editor, whatever the browser's line ends.</summary>
    public string Text => ((IHtmlTextAreaElement)Page.QuerySelector("#Text")!).Value.ReplaceLineEndings("\n");

    public string Policy => Assert.Single(Response.Headers.GetValues("Content-Security-Policy"));

    public static async Task<EmailEditor> MeetAsync(AdminHost host, AdminLevel level = AdminLevel.Manage)
    {
        var (browser, userId) = await host.SignInAsync(AdminHost.RoleOf(AdminArea.Emails, level));
        return new(browser, userId);
    }

    public async Task OpenAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        await TakeAsync(await browser.GetAsync(path));
        Assert.Equal(expected, Response.StatusCode);
    }

    /// <summary>Posts what the page's form holds, with some of it entered, to another address or handler.</summary>
    public async Task PostAsync(string address, params (string Name, string Value)[] entered)
    {
        var here = Response.RequestMessage!.RequestUri!.AbsolutePath;
        var form = Page.QuerySelector("main form[method=post]")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (Name: input.Name!, input.Value))
            .Concat(form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name!, area.Value)))
            .Where(field => entered.All(value => value.Name != field.Name)).Concat(entered)
            .Select(field => KeyValuePair.Create(field.Name, field.Value));
        using var content = new FormUrlEncodedContent(fields);
        await TakeAsync(await browser.PostAsync(address.StartsWith('?') ? here + address : address, content));
    }

    /// <summary>Goes where the last answer sent the browser.</summary>
    public Task FollowAsync()
    {
        Assert.Equal(HttpStatusCode.Redirect, Response.StatusCode);
        return OpenAsync(Response.Headers.Location!.OriginalString);
    }

    public void Dispose()
    {
        Response.Dispose();
        browser.Dispose();
    }

    private async Task TakeAsync(HttpResponseMessage response)
    {
        Response.Dispose();
        Response = response;
        Page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
