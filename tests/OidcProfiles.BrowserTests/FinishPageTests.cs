using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Playwright;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Normalization;

namespace OidcProfiles.BrowserTests;

/// <summary>The pages that end a sign-in with a provider, in every language: axe finds nothing, and nothing is wider than a small screen.</summary>
[Collection(Site.Name)]
public sealed class FinishPageTests(Site site)
{
    private const int Narrow = 320;
    private const string Finish = "account/external-login/finish";
    private const string Confirm = "account/external-login/confirm";

    public static TheoryData<string> Languages() => PageTests.Languages();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Page_InEveryLanguage_CanBeUsedByEverybody(string language)
    {
        await using var person = await site.MeetAsync(new() { Language = language, Width = Narrow });
        await CheckAsync(person, Finish);
        await site.Host.CreateUserAsync(person.Address);
        await ComeAsync(person, new { name = "Ada Lovelace", email = AccountHost.NewAddress() });
        await CheckAsync(person, Finish);
        await person.Page.Locator("#Email").FillAsync("nobody");
        await person.Page.Locator("main form button").ClickAsync();
        await person.Page.Locator("#errors").WaitForAsync();
        await CheckAsync(person);

        await person.GoAsync(Finish);
        await person.Page.Locator("#Email").FillAsync(person.Address);
        await person.Page.Locator("main form button").ClickAsync();
        await person.Page.Locator("#Code").WaitForAsync();
        await CheckAsync(person);
        await person.OpenMailAsync("link-login");
        await CheckAsync(person);
        await CheckAsync(person, $"{Confirm}?token=nothing");

        await ComeAsync(person, new { name = "Ada Lovelace", email = person.Address, email_verified = true });
        await CheckAsync(person, Finish);
        await person.SignInAsync(person.Address);
        await CheckAsync(person, "account/external-login/link");
        Assert.Equal([], person.Complaints);
    }

    /// <summary>Comes back from a provider: the browser has what is under way.</summary>
    private async Task ComeAsync(Person person, object members)
    {
        var token = JsonSerializer.SerializeToNode(members)!;
        (token["iss"], token["sub"]) = ("https://accounts.google.com", $"{Guid.NewGuid():N}");
        var properties = new AuthenticationProperties();
        await site.Host.WithAsync<IUpstreamArrivals, UpstreamProfileResult>(arrivals => arrivals.KeepAsync(
            properties, "google", new() { IdToken = JsonSerializer.SerializeToElement(token) }, CancellationToken.None));
        await person.Context.AddCookiesAsync(
        [
            new() { Name = "oidcprofiles.external", Value = Assert.Single(properties.Items).Value!, Url = site.Host.Url.AbsoluteUri, SameSite = SameSiteAttribute.Lax },
        ]);
    }

    private static async Task CheckAsync(Person person, string? path = null)
    {
        if (path is not null)
        {
            await person.GoAsync(path);
        }

        var page = person.Page;
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Narrow, $"{page.Url} is {width} pixels wide.");
        await Axe.CheckAsync(person);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Axe.CheckColoursAsync(person);
        if (Environment.GetEnvironmentVariable("OIDCPROFILES_SHOTS") is { Length: > 0 } folder)
        {
            var language = await page.Locator("html").GetAttributeAsync("lang");
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{new Uri(page.Url).Segments[^1]}-{Guid.NewGuid():N}-{language}.png") });
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
