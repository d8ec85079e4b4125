using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;

namespace OidcProfiles.BrowserTests;

/// <summary>An administrator looks after definitions in Chromium.</summary>
[Collection(Site.Name)]
public sealed class AttributeAdministrationTests(Site site)
{
    private const int Narrow = 320;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Visibility_WhenChangedInThePortal_IsThatOfTheVeryNextUserInfo(bool hasScript)
    {
        var address = AccountHost.NewAddress();
        await SetAsync(await site.Host.CreateUserAsync(address), "nickname", "Lace");
        var client = new RelyingParty(site.Host);
        var token = (await client.SignInAsync(address, "openid profile")).Access;
        await using var admin = await MeetAdministratorAsync(new() { HasScript = hasScript });
        Assert.False((await ReadAsync(client, token)).TryGetProperty("nickname", out _));

        await ChooseAsync(admin, "readwrite/readonly/readwrite");
        Assert.Equal("Lace", (await ReadAsync(client, token)).GetProperty("nickname").GetString());
        await ChooseAsync(admin, "hidden/hidden/hidden");
        Assert.False((await ReadAsync(client, token)).TryGetProperty("nickname", out _));
        Assert.Equal([], admin.Complaints);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Pages_OfDefinitions_CanBeUsedByEverybody(string language)
    {
        await using var admin = await MeetAdministratorAsync(new() { Language = language, Width = Narrow });
        foreach (var (name, path) in new[]
        {
            ("attributes", "admin/attributes"), ("attribute-order", "admin/attributes/order"), ("attribute-create", "admin/attributes/create"),
            ("attribute-edit", "admin/attributes/edit?id=nickname"), ("attribute-access", "admin/attributes/access"),
            ("attribute-retire", "admin/attributes/retire?id=team"), ("attribute-history", "admin/attributes/history"),
        })
        {
            await PageTests.CheckAsync(admin, language, name, path);
        }

        await admin.GoAsync("admin/attributes/edit?id=team");
        await admin.Page.Locator("[name='Input.Access'][value='hidden/hidden/hidden']").CheckAsync();
        await admin.Page.Locator("[name='Input.User']").FillAsync(admin.Address);
        await admin.Page.Locator("[name='Input.Client']").SelectOptionAsync("sample-web");
        await admin.Page.Locator("[formaction*=Effect]").ClickAsync();
        await admin.Page.Locator("#effect").WaitForAsync();
        await PageTests.CheckAsync(admin, language, "attribute-effect");

        await admin.Page.Locator("[name='Input.Name']").FillAsync("sub");
        await admin.Page.Locator("[data-save]").ClickAsync();
        await admin.Page.Locator("#errors").WaitForAsync();
        await PageTests.CheckAsync(admin, language, "attribute-errors");
        Assert.Equal([], admin.Complaints);
    }

    [Fact]
    public async Task Check_WhileTyping_TellsFaultsAtTheirFieldsAndTakesThemBack()
    {
        await using var admin = await MeetAdministratorAsync(new());
        await admin.GoAsync("admin/attributes/create");
        Assert.True(await admin.Page.Locator("#Input-Pattern").IsVisibleAsync());
        Assert.False(await admin.Page.Locator("#Input-Minimum").IsVisibleAsync());
        await admin.Page.Locator("#Input-Name").FillAsync("typed");
        await admin.Page.Locator("#Input-Pattern").FillAsync("(");
        await admin.Page.Locator("#Input-Pattern-error").WaitForAsync();
        Assert.Equal("true", await admin.Page.Locator("#Input-Pattern").GetAttributeAsync("aria-invalid"));
        await Axe.CheckAsync(admin);
        await admin.Page.Locator("#Input-Pattern").FillAsync("[a-z]+");
        await Assertions.Expect(admin.Page.Locator("#Input-Pattern-error")).ToHaveCountAsync(0);
        await admin.Page.Locator("#Input-Sample").FillAsync("abc");
        await Assertions.Expect(admin.Page.Locator("[data-checked]")).ToHaveTextAsync("The value would be accepted.");
        Assert.Equal([], admin.Complaints);
    }

    [Fact]
    public async Task Order_ByKeyboardAndMouse_IsToldAndSaved()
    {
        await using var admin = await MeetAdministratorAsync(new());
        await admin.GoAsync("admin/attributes/order");
        var before = await ReadOrderAsync(admin);
        var handle = admin.Page.Locator(".handle").Nth(1);
        await handle.FocusAsync();
        await admin.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(admin.Page.Locator("#drag-status")).ToContainTextAsync($"is now at place 1 of {before.Count}.");
        Assert.True(await admin.Page.Locator("li:first-child .handle").EvaluateAsync<bool>("handle => handle === document.activeElement"));
        await Axe.CheckAsync(admin);
        await admin.PressAsync("Save the order");
        await admin.SeeTextAsync("The order was saved.");
        var after = await ReadOrderAsync(admin);
        Assert.Equal([before[1], before[0], .. before.Skip(2)], after);

        // Back by the mouse: the first is dropped below the second.
        await admin.Page.Locator(".handle").First.DragToAsync(
            admin.Page.Locator("[data-sortable] > li").Nth(1), new() { TargetPosition = new() { X = 20, Y = 50 } });
        await Assertions.Expect(admin.Page.Locator("#drag-status")).ToContainTextAsync($"is now at place 2 of {before.Count}.");
        await admin.PressAsync("Save the order");
        await admin.SeeTextAsync("The order was saved.");
        Assert.Equal(before, await ReadOrderAsync(admin));
        Assert.Equal([], admin.Complaints);
    }

    private static async Task<JsonElement> ReadAsync(RelyingParty client, string token)
    {
        using var response = await client.UserInfoAsync(token);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task ChooseAsync(Person admin, string access)
    {
        await admin.GoAsync("admin/attributes/edit?id=nickname");
        await admin.Page.Locator($"[name='Input.Access'][value='{access}']").CheckAsync();
        await admin.PressAsync("Save");
        await admin.SeeAsync("Attributes");
    }

    private static async Task<IReadOnlyList<string>> ReadOrderAsync(Person admin) =>
        await admin.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[name=order]')].map(input => input.value)");

    /// <summary>Signed in just now, so that definitions may be changed.</summary>
    private async Task<Person> MeetAdministratorAsync(PersonSettings settings)
    {
        var admin = await site.MeetAsync(settings);
        await admin.AdministerAsync();
        return admin;
    }

    private async Task SetAsync(string userId, string name, string value)
    {
        var result = await site.Host.WithAsync((ProfileManager profiles) => profiles.PatchAsync(
            userId,
            new() { Changes = new Dictionary<string, JsonElement> { [name] = JsonSerializer.SerializeToElement(value) } },
            ProfileActor.System,
            CancellationToken.None));
        Assert.True(result.Succeeded, result.ToString());
    }
}
