using Microsoft.Playwright;
using OidcProfiles.BrowserTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

/// <summary>
/// Every page in every language: axe finds nothing, in light and dark; nothing is wider than a small screen; the browser refuses nothing.
/// With OIDCPROFILES_SHOTS=folder it also leaves pictures there, at three widths.
/// </summary>
[Collection(Site.Name)]
public sealed class PageTests(Site site)
{
    private const int Narrow = 320;

    private static readonly int[] Widths = [Narrow, 768, 1280];

    private static readonly (string Name, string Path)[] Open =
    [
        ("login", "account/login"),
        ("register", "account/register"),
        ("check-mail", "account/check-mail?handle=5f0c7a9e-2d6b-4b7a-9c39-0a4c5d6e7f80"),
        ("confirm-email", "account/confirm-email?token=nothing"),
        ("forgot-password", "account/forgot-password"),
        ("reset-password", "account/reset-password?token=nothing"),
        ("confirm-email-change", "account/confirm-email-change?token=nothing"),
        ("stop-email-change", "account/stop-email-change?token=nothing"),
        ("deleted", "account/deleted"),
        ("logout", "account/logout"),
    ];

    private static readonly (string Name, string Path)[] OfAPerson =
    [
        ("profile", "account/profile"),
        ("security", "account/security"),
        ("change-password", "account/change-password"),
        ("change-email", "account/change-email"),
        ("phone", "account/phone"),
        ("sessions", "account/sessions"),
        ("applications", "account/applications"),
        ("data", "account/data"),
        ("delete", "account/delete"),
        ("reauthenticate", "account/reauthenticate"),
        ("welcome", "account/welcome"),
        ("disconnect", "account/revoke-application?client=sample-spa"),
        ("picture", "account/picture"),
        ("complete", "account/complete?returnUrl=%2Fconnect%2Fauthorize%3Fclient_id%3Dsample-web"),
        ("sign-out", "account/logout"),
    ];

    public static TheoryData<string> Languages() => ["en", "de", "fr", "es", "ja", "ar"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Page_InEveryLanguageAndScheme_CanBeUsedByEverybody(string language)
    {
        await using var person = await site.MeetAsync(new() { Language = language, Width = Narrow });
        foreach (var (name, path) in Open)
        {
            await CheckAsync(person, language, name, path);
        }

        await ShowErrorsAsync(person);
        await CheckAsync(person, language, "register-errors");
        await site.Host.CreateUserAsync(person.Address);
        var visit = new ClientVisit(person);
        await visit.BeginAsync("openid profile email");
        await person.SignInAsync(person.Address);
        await visit.EndAsync();
        foreach (var (name, path) in OfAPerson)
        {
            await CheckAsync(person, language, name, path);
        }

        await ConsentAsync(person, language);
        await CheckAsync(person, language, "sharing", "account/application-sharing?client=sample-web");

        Assert.Equal([], person.Complaints);
    }

    /// <summary>With what is there, what is not, and what the client cannot do without.</summary>
    private static async Task ConsentAsync(Person person, string language)
    {
        var visit = new ClientVisit(person, "sample-web", "sample-web-secret");
        await visit.BeginAsync(
            "openid profile email address custom_attributes offline_access", ("claims", """{"userinfo":{"email":{"essential":true}}}"""));

        // The site wants something of everybody who goes there.
        await person.Page.Locator("[name='Values[team]']").FillAsync("Red");
        await person.Page.Locator("main form button").First.ClickAsync();
        await person.Page.Locator("[name='submit.Accept']").WaitForAsync();
        await CheckAsync(person, language, "consent");
        Assert.True(await person.Page.Locator("[name=share]").CountAsync() > 5);
        await person.Page.Locator("[name=share]").First.UncheckAsync();
        await person.Page.Locator("[name='submit.Accept']").ClickAsync();
        await visit.EndAsync();

        // Nobody listens at the client: the browser says so, and must have done that before it goes anywhere else.
        for (var waited = 0; waited < 200 && !person.Page.Url.StartsWith("chrome-error:", StringComparison.Ordinal); waited++)
        {
            await person.Page.WaitForTimeoutAsync(50);
        }
    }

    private static async Task ShowErrorsAsync(Person person)
    {
        await person.GoAsync("account/register");
        await person.Page.Locator("[name='Input.Email']").FillAsync("nobody");
        await person.Page.Locator("main form button[type=submit]").ClickAsync();
        await person.Page.Locator("#errors").WaitForAsync();
    }

    internal static async Task CheckAsync(Person person, string language, string name, string? path = null)
    {
        if (path is not null)
        {
            await person.GoAsync(path);
        }

        var page = person.Page;
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Narrow, $"{name} in {language} is {width} pixels wide.");
        await Axe.CheckAsync(person);
        await TakePicturesAsync(page, $"{name}-{language}-light");

        // Only colours depend on the scheme.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Axe.CheckColoursAsync(person);
        await TakePicturesAsync(page, $"{name}-{language}-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task TakePicturesAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("OIDCPROFILES_SHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        foreach (var size in Widths)
        {
            await page.SetViewportSizeAsync(size, 900);
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name}-{size}.png") });
        }

        await page.SetViewportSizeAsync(Narrow, 900);
    }
}
