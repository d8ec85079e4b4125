using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;

namespace OidcProfiles.BrowserTests;

/// <summary>An administrator looks after clients, and finds out why one gets something.</summary>
[Collection(Site.Name)]
public sealed class ClientJourneys(Site site)
{
    public static TheoryData<string> Languages() => PageTests.Languages();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Pages_InEveryLanguageAndScheme_CanBeUsedByEverybody(string language)
    {
        var clientId = await CreateClientAsync();
        await using var admin = await site.MeetAsync(new() { Language = language, Width = 320 });
        await admin.AdministerAsync();
        foreach (var (name, path) in ((string, string)[])
        [
            ("clients", "admin/clients"), ("client-details", $"admin/clients/details?id={clientId}"), ("client-group", $"admin/clients/group?id={clientId}"),
            ("explain", "admin/explain"), ("explain-answer", $"admin/explain?user={admin.Address}&client={clientId}"),
        ])
        {
            await PageTests.CheckAsync(admin, language, name, path);
        }

        await admin.GoAsync($"admin/clients/release?id={clientId}");
        await admin.Page.Locator("[name='Release[email]']").SelectOptionAsync("Withheld");
        await admin.Page.Locator("[formaction*=Effect]").ClickAsync();
        await admin.Page.Locator("#effect [data-claim=email]").WaitForAsync();
        await PageTests.CheckAsync(admin, language, "client-release");
        Assert.Equal([], admin.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Administrator_FollowsWhatAClientGetsAndChangesIt(bool hasScript)
    {
        var (address, clientId) = (AccountHost.NewAddress(), await CreateClientAsync());
        var userId = await site.Host.CreateUserAsync(address);
        var group = (await site.Host.WithAsync((GroupManager groups) =>
            groups.CreateAsync(new($"Team {Guid.NewGuid():N}"), ProfileActor.System, CancellationToken.None))).Group!;
        var client = new RelyingParty(site.Host, clientId);
        var tokens = await client.SignInAsync(address, "openid email offline_access");
        await using var admin = await site.MeetAsync(new() { HasScript = hasScript });
        await admin.AdministerAsync();

        // From the person to the answer: the client gets the address.
        await admin.GoAsync($"admin/users/{userId}");
        await admin.FollowAsync("What applications get");
        await admin.SeeAsync("Why an application gets something, or does not");
        await admin.Page.Locator("#client").SelectOptionAsync(clientId);
        await admin.PressAsync("Show");
        await Assertions.Expect(admin.Page.Locator("[data-answer=UserInfo]")).ToContainTextAsync(address);

        // From the client to its release: it does not get it any more.
        await admin.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Applications", Exact = true }).ClickAsync();
        await admin.FollowAsync(clientId);
        await admin.FollowAsync("Change what it gets");
        await admin.Page.GetByLabel("“E-mail address” for this application", new() { Exact = true }).SelectOptionAsync("Withheld");
        await admin.PressAsync("Show effect");
        await Assertions.Expect(admin.Page.Locator("#effect [data-claim=email]")).ToHaveCountAsync(1);
        await admin.PressAsync("Save");
        await admin.SeeTextAsync($"What “{clientId}” gets was saved.");
        Assert.False((await ReadAsync(client, tokens)).TryGetProperty("email", out _));

        // And nobody but a team may sign in.
        await admin.FollowAsync("Change for whom it is");
        await admin.Page.GetByLabel("Group", new() { Exact = true }).SelectOptionAsync(group.Name);
        await admin.PressAsync("Save");
        await admin.SeeTextAsync($"members of {group.Name}");
        Assert.Equal("invalid_grant", (await client.RefreshAsync(tokens.Refresh)).Error);
        await admin.FollowAsync("Why an application gets something, or does not");
        await admin.FillAsync("Person", address);
        await admin.PressAsync("Show");
        await admin.SeeTextAsync("the person is not in it");
        Assert.Equal([], admin.Complaints);
    }

    private static async Task<JsonElement> ReadAsync(RelyingParty client, Tokens tokens)
    {
        using var response = await client.UserInfoAsync(tokens.Access);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<string> CreateClientAsync()
    {
        var id = $"client-{Guid.NewGuid():N}";
        await site.Host.CreateClientAsync(id);
        return id;
    }
}
