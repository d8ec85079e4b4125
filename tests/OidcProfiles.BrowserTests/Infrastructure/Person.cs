using System.Collections.Concurrent;
using Microsoft.Playwright;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Normalization;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>What a person does with a browser: goes to pages, fills in fields by their labels, presses buttons, reads mails.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();

    public Person(Site site, IBrowserContext context, IPage page)
    {
        (Site, Context, Page) = (site, context, page);
        page.Console += (_, message) =>
        {
            // What a provider's own pages lack is not ours.
            if (message.Type == "error" && page.Url.StartsWith(site.Host.Url.AbsoluteUri, StringComparison.Ordinal))
            {
                _complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
    }

    public Site Site { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public string Address { get; init; } = AccountHost.NewAddress();

    /// <summary>What the browser complained about: scripts, styles and requests that were refused or failed.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    public async Task GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        Assert.True(response is null or { Status: < 400 }, $"{path}: {response?.Status}");
    }

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    /// <summary>The text of the page's heading.</summary>
    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    /// <summary>Waits until the page is the one with a heading.</summary>
    public Task SeeAsync(string heading) => Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync(heading);

    public Task SeeTextAsync(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>Signs in at the sign-in page that the browser shows or goes to.</summary>
    public async Task SignInAsync(string name, string password = RelyingParty.Password)
    {
        if (await Page.Locator("[name='Input.UserName']").CountAsync() == 0)
        {
            await GoAsync("account/login");
        }

        await Page.Locator("[name='Input.UserName']").FillAsync(name);
        await Page.Locator("[name='Input.Password']").FillAsync(password);
        await Page.Locator("[name='Input.Password']").PressAsync("Enter");
        await Assertions.Expect(Page.Locator("[name='Input.UserName']")).ToHaveCountAsync(0);
    }

    /// <summary>Becomes an administrator who may do everything, and signs in, just now.</summary>
    public async Task AdministerAsync()
    {
        var id = await Site.Host.CreateUserAsync(Address);
        await Site.Host.GiveRoleAsync(id, "administrator");
        await SignInAsync(Address);
    }

    /// <summary>Presses the button of a provider on the page that is open, and signs in there.</summary>
    /// <param name="scheme">The provider.</param>
    /// <param name="subject">Who the person is there.</param>
    public async Task SignInWithAsync(string scheme, string subject)
    {
        await GoToProviderAsync(scheme);
        await FillAsync("Subject", subject);
        await PressAsync("Sign in");
    }

    /// <summary>Presses the button of a provider on the page that is open; the browser stands at the provider then.</summary>
    public async Task GoToProviderAsync(string scheme)
    {
        await Page.Locator($"button[name=scheme][value={scheme}]").ClickAsync();
        await SeeAsync("Upstream provider");
    }

    /// <summary>The provider's page, wherever the browser is sent to it, sends the person back at once.</summary>
    public Task ComeFromAsync(TestProvider provider, UpstreamDocuments documents) => Page.RouteAsync($"{provider.Issuer}/**", route => route.FulfillAsync(new()
    {
        Status = 302,
        Headers = [new("Location", new Uri(Site.Host.Url, provider.Return(route.Request.Url, documents)).AbsoluteUri)],
    }));

    /// <summary>Opens the link of the so-and-so-many-th mail of a kind.</summary>
    public async Task OpenMailAsync(string kind, string? address = null, int count = 1)
    {
        var mail = await Site.Host.Mails.WaitAsync(address ?? Address, kind, count);
        var link = mail.Content.Text.Split(['\n', ' ', '\r']).First(word => word.StartsWith(Site.Host.Url.AbsoluteUri, StringComparison.Ordinal));
        await GoAsync(link);
    }

    /// <summary>The code of the so-and-so-many-th mail of a kind.</summary>
    public async Task<string> ReadCodeAsync(string kind, string? address = null, int count = 1) =>
        Mailbox.Code(await Site.Host.Mails.WaitAsync(address ?? Address, kind, count));
}
