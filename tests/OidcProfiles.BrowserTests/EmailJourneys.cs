using Microsoft.Playwright;
using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.BrowserTests;

/// <summary>An administrator changes a text of a mail and looks after the outbox, with and without script.</summary>
[Collection(Site.Name)]
public sealed class EmailJourneys(Site site)
{

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Template_FromFaultToRestore_IsMendedSeenSavedAndTakenBack(bool hasScript)
    {
        await using var person = await MeetAsync(new() { HasScript = hasScript });
        var page = person.Page;
        await person.GoAsync("admin/emails");
        await page.Locator("a[href='/admin/emails/invitation/body.html/ar']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Invitation");
        var builtIn = await page.Locator("#Text").InputValueAsync();

        await page.Locator("#Text").FillAsync(builtIn + "\n{{ nothing }}");
        if (hasScript)
        {
            // What is wrong is told while it is written, and leads to its place.
            await Assertions.Expect(page.Locator("#live button")).ToContainTextAsync("nothing");
            await Assertions.Expect(page.FrameLocator("#preview").Locator("h1")).ToHaveTextAsync("The mail cannot be made");
            await page.Locator("#live button").First.ClickAsync();
            Assert.StartsWith("nothing", (await page.EvaluateAsync<string>("{ const t = document.getElementById('Text'); t.value.slice(t.selectionStart) }")).TrimStart('{', ' '), StringComparison.Ordinal);
        }

        await person.PressAsync("Check");
        await Assertions.Expect(page.Locator("#errors")).ToContainTextAsync("line");
        await ShowAsync(person, $"email-faults-{hasScript}", hasScript);

        await page.Locator("#Text").FillAsync(builtIn.Replace("<p", "<!-- ours --><p", StringComparison.Ordinal));
        await page.GetByLabel("HTML, as wide as a telephone").CheckAsync();
        await person.PressAsync("Show the preview");
        var mail = page.FrameLocator("#preview").Locator("html");
        await Assertions.Expect(mail).ToHaveAttributeAsync("dir", "rtl");
        Assert.InRange((await page.Locator("#preview").BoundingBoxAsync())!.Width, 300, 361);
        await ShowAsync(person, $"email-preview-{hasScript}", hasScript);

        await person.PressAsync("Difference to the built-in");
        await Assertions.Expect(page.Locator("ins").First).ToContainTextAsync("+ <!-- ours -->");
        await ShowAsync(person, $"email-difference-{hasScript}", hasScript);
        await person.PressAsync("Save");
        await person.SeeTextAsync("The text is saved and in force.");
        Assert.Contains("<!-- ours -->", await page.Locator("#Text").InputValueAsync(), StringComparison.Ordinal);

        await person.FollowAsync("Restore the built-in text");
        await person.SeeAsync("Restore the built-in text?");
        await ShowAsync(person, $"email-restore-{hasScript}", hasScript);
        await person.PressAsync("Restore the built-in text");
        await person.SeeTextAsync("The built-in text is in force again.");
        Assert.Equal(builtIn, await page.Locator("#Text").InputValueAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at the text of" }).First.ClickAsync();
        await ShowAsync(person, $"email-version-{hasScript}", hasScript);
        Assert.Equal([], person.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Outbox_OfADeadMail_IsRequeuedAndItArrives(bool hasScript)
    {
        await using var person = await MeetAsync(new() { HasScript = hasScript });
        var address = AccountHost.NewAddress();
        site.Host.Mails.Refusals[address] = "550 no such mailbox";
        await site.Host.WithAsync<IEmailOutbox, bool>(async outbox =>
        {
            await outbox.EnqueueAsync(new(address), new WelcomeEmail(new("https://id.example.org/")), default);
            return true;
        });
        await person.GoAsync("admin/outbox");
        await person.FillAsync("Address of the recipient", address);
        for (var attempt = 0; attempt < 40 && await person.Page.GetByText("550 no such mailbox").CountAsync() == 0; attempt++)
        {
            await person.PressAsync("Show");
            await person.Page.WaitForLoadStateAsync();
        }

        await ShowAsync(person, $"outbox-{hasScript}", hasScript);
        site.Host.Mails.Refusals.TryRemove(address, out _);
        await person.PressAsync($"Send again: Welcome, {address}");
        await person.SeeTextAsync("Waiting to be sent again: 1.");
        await site.Host.Mails.WaitAsync(address, "welcome");
        Assert.Equal([], person.Complaints);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Page_OnASmallScreen_CanBeUsedByEverybody(string language)
    {
        await using var person = await MeetAsync(new() { Language = language, Width = 320 });
        await PageTests.CheckAsync(person, language, "admin-outbox", "admin/outbox");
        await PageTests.CheckAsync(person, language, "admin-requeue", "admin/outbox/requeue");
        foreach (var (name, path) in new[] { ("email", "reset-password/body.html/ar"), ("email-subject", "reset-password/subject/en") })
        {
            await person.GoAsync($"admin/emails/{path}");
            Assert.True(await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320);
            await ShowAsync(person, $"admin-{name}-{language}-320", hasScript: true);
        }

        Assert.Equal([], person.Complaints);
    }

    private async Task<Person> MeetAsync(PersonSettings settings)
    {
        var person = await site.MeetAsync(settings);
        await person.AdministerAsync();
        return person;
    }

    /// <summary>In the frame no script runs, so that axe would wait for it for ever; nor does it run where there is none at all.</summary>
    private static async Task ShowAsync(Person person, string name, bool hasScript)
    {
        if (hasScript)
        {
            await SetFrameAsync(person.Page, "hidden");
            await Axe.CheckAsync(person);
            await SetFrameAsync(person.Page, "");
        }

        if (Environment.GetEnvironmentVariable("OIDCPROFILES_SHOTS") is { Length: > 0 } folder)
        {
            await person.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    private static async Task SetFrameAsync(IPage page, string visibility) => await page.EvaluateAsync(
        "visibility => document.querySelectorAll('iframe').forEach(frame => { frame.style.visibility = visibility; })", visibility);
}
