using Microsoft.Playwright;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>What a person does with a browser: goes to pages, fills in fields by their labels, presses buttons, reads mails.</summary>
public sealed class Person(Site site, IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public IBrowserContext Context => context;

    public string Address { get; init; } = AccountHost.NewAddress();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    public async Task GoAsync(string path)
    {
        var response = await page.GotoAsync(path);
        Assert.True(response is null or { Status: < 400 }, $"{path}: {response?.Status}");
    }

    public Task FillAsync(string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    /// <summary>The text of the page's heading.</summary>
    public Task<string> HeadingAsync() => page.Locator("h1").InnerTextAsync();

    /// <summary>Waits until the page is the one with a heading.</summary>
    public Task SeeAsync(string heading) => Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);

    public Task SeeTextAsync(string text) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(text);

    /// <summary>Signs in at the sign-in page that the browser shows or goes to.</summary>
    public async Task SignInAsync(string name, string password = RelyingParty.Password)
    {
        if (await page.Locator("[name='Input.UserName']").CountAsync() == 0)
        {
            await GoAsync("account/login");
        }

        await page.Locator("[name='Input.UserName']").FillAsync(name);
        await page.Locator("[name='Input.Password']").FillAsync(password);
        await page.Locator("[name='Input.Password']").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[name='Input.UserName']")).ToHaveCountAsync(0);
    }

    /// <summary>Opens the link of the so-and-so-many-th mail of a kind.</summary>
    public async Task OpenMailAsync(string kind, string? address = null, int count = 1)
    {
        var mail = await site.Host.Mails.WaitAsync(address ?? Address, kind, count);
        var link = mail.Content.Text.Split(['\n', ' ', '\r']).First(word => word.StartsWith(site.Host.Url.AbsoluteUri, StringComparison.Ordinal));
        await GoAsync(link);
    }

    /// <summary>The code of the so-and-so-many-th mail of a kind.</summary>
    public async Task<string> ReadCodeAsync(string kind, string? address = null, int count = 1) =>
        Mailbox.Code(await site.Host.Mails.WaitAsync(address ?? Address, kind, count));
}
