using Microsoft.Playwright;
using OidcProfiles.BrowserTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

/// <summary>An administrator looks at what happened, and after groups.</summary>
[Collection(Site.Name)]
public sealed class GroupAndAuditJourneys(Site site)
{
    public static TheoryData<string> Languages() => PageTests.Languages();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Pages_InEveryLanguageAndScheme_CanBeUsedByEverybody(string language)
    {
        await using var admin = await site.MeetAsync(new() { Language = language, Width = 320 });
        await admin.AdministerAsync();
        await admin.GoAsync("admin/groups/create");
        await admin.Page.Locator("[name='Input.Name']").FillAsync($"Team {language} {Guid.NewGuid():N}");
        await admin.Page.Locator("main form button").ClickAsync();
        await admin.Page.Locator("[name=user]").FillAsync(admin.Address);
        await admin.Page.Locator("form[action*=Add] button").ClickAsync();
        await admin.Page.Locator(".rows li").WaitForAsync();
        await PageTests.CheckAsync(admin, language, "admin-group");
        foreach (var (name, path) in ((string, string)[])[
            ("admin", "admin"), ("admin-groups", "admin/groups"), ("admin-group-create", "admin/groups/create"), ("admin-audit", "admin/audit"),
            ("admin-api", "admin/api")])
        {
            await PageTests.CheckAsync(admin, language, name, path);
        }

        Assert.Equal([], admin.Complaints);
    }

    [Fact]
    public async Task Administrator_WithoutScript_FollowsARefusedSignInAndMakesAGroup()
    {
        await using var admin = await site.MeetAsync(new() { HasScript = false });
        await using var person = await site.MeetAsync(new() { HasScript = false });
        await site.Host.CreateUserAsync(person.Address);
        await person.GoAsync("account/login");
        await person.Page.Locator("[name='Input.UserName']").FillAsync(person.Address);
        await person.Page.Locator("[name='Input.Password']").FillAsync("wrong");
        await person.Page.Locator("[name='Input.Password']").PressAsync("Enter");
        await person.Page.Locator("#errors").WaitForAsync();

        await admin.AdministerAsync();
        await admin.FollowAsync("Administration");
        await admin.SeeAsync("Administration");
        await admin.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Audit", Exact = true }).ClickAsync();
        await admin.FillAsync("About whom", person.Address);
        await admin.PressAsync("Show");
        await Assertions.Expect(admin.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await admin.SeeTextAsync("Wrong password.");
        await admin.FollowAsync("All of this request");
        await Assertions.Expect(admin.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        await admin.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Groups", Exact = true }).ClickAsync();
        await admin.FollowAsync("Create group");
        var name = $"Team {Guid.NewGuid():N}";
        await admin.FillAsync("Name", name);
        await admin.PressAsync("Create group");
        await admin.SeeAsync(name);
        await admin.FillAsync("Add member", person.Address);
        await admin.PressAsync("Add");
        await admin.PressAsync($"Remove {person.Address}");
        await admin.SeeTextAsync("Nobody is in this group.");
        await admin.FollowAsync("Delete group");
        await admin.PressAsync("Delete group");
        await admin.SeeTextAsync($"The group {name} was deleted.");
    }
}
