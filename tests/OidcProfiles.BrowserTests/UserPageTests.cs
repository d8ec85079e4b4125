using Microsoft.Playwright;
using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.BrowserTests;

/// <summary>An administrator finds somebody and looks at them: without script, and in every language.</summary>
[Collection(Site.Name)]
public sealed class UserPageTests(Site site)
{
    public static TheoryData<string> Languages() => PageTests.Languages();

    [Fact]
    public async Task Administrator_WithoutScript_FindsSomebodyAndLooksAtThem()
    {
        await using var person = await site.MeetAsync(new() { HasScript = false });
        var address = AccountHost.NewAddress();
        await site.Host.CreateUserAsync(address);
        await person.GoAsync("account/login");
        await person.SignInAsync("admin");
        await person.GoAsync("admin");
        await person.Page.Locator("nav.side").GetByRole(AriaRole.Link, new() { Name = "Users", Exact = true }).ClickAsync();
        await person.SeeAsync("Users");
        await person.FillAsync("Search for people", address[..24]);
        await person.PressAsync("Find");
        await person.FollowAsync(address);
        await person.SeeAsync(address);
        await person.SeeTextAsync("Not signed in anywhere.");
        await person.GoAsync("admin/users?Filter=locked%20is%20true");
        await person.SeeTextAsync("at character 8");
        Assert.Equal([], person.Complaints);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Pages_InEveryLanguageAndScheme_CanBeUsedByEverybody(string language)
    {
        await using var person = await site.MeetAsync(new() { Language = language, Width = 320 });
        await person.GoAsync("account/login");
        await person.SignInAsync("admin");
        var found = (await site.Host.FindAsync("alice@example.com"))!;
        foreach (var (name, path) in new[]
        {
            ("users", "admin/users"), ("users-nobody", "admin/users?Search=nobody-is-called-so"), ("users-fault", "admin/users?Filter=email%20is%20true"),
            ("user", $"admin/users/{found.Id}"),
        })
        {
            await PageTests.CheckAsync(person, language, name, path);
        }

        Assert.Equal([], person.Complaints);
    }
}
