using OidcProfiles.Access;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>What the page shows and takes, for every combination of access: the pitfalls "over-posting" and "policy at one door only".</summary>
public sealed class ProfileAccessTests(ProfileHost host) : IClassFixture<ProfileHost>
{
    public static TheoryData<int> Combinations => [.. Enumerable.Range(0, AttributeAccess.Coherent.Length)];

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Page_ForEveryCombination_ShowsWhatThePersonMaySee(int number)
    {
        var (access, browser) = (AttributeAccess.Coherent[number], await host.SignInAsync());
        var name = ProfileHost.NameOf(access);
        await browser.ChangeAsync(Party.AdminApi, (name, "own-value"), ($"{name}#de", "german-value"));
        using var response = await browser.Http.GetAsync(ProfileBrowser.Address);
        var html = await response.Content.ReadAsStringAsync();
        var page = await browser.OpenAsync();
        var isHidden = access.EndUser == AccessLevel.Hidden;
        Assert.Equal(!isHidden, html.Contains("own-value", StringComparison.Ordinal));
        Assert.Equal(!isHidden, html.Contains("german-value", StringComparison.Ordinal));
        Assert.Equal(!isHidden, page.Body!.TextContent.Contains("C " + name[2..].Split('_')[0], StringComparison.OrdinalIgnoreCase) || html.Contains(name, StringComparison.Ordinal));
        Assert.Equal(access.EndUser == AccessLevel.ReadWrite, page.QuerySelector($"[name='Values[{name}]']") is not null);
        Assert.Equal(access.EndUser == AccessLevel.ReadWrite, page.QuerySelector($"[name='Values[{name}#de]']") is not null);
        Assert.Equal(access.EndUser == AccessLevel.ReadWrite, page.QuerySelector($"[name='Values[{name}#]']") is not null);
        if (isHidden)
        {
            Assert.DoesNotContain(name, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Pitfall_OverPosting_WritesOnlyWhatThePersonMayWrite(int number)
    {
        var (access, browser) = (AttributeAccess.Coherent[number], await host.SignInAsync());
        var name = ProfileHost.NameOf(access);
        await browser.ChangeAsync(Party.AdminApi, ("needed", "x"), (name, "old"), ($"{name}#de", "old"));
        using var response = await browser.SaveAsync(
            await browser.OpenAsync(),
            ($"Values[{name}]", "crafted"), ($"Was[{name}]", ""), ($"Values[{name}#de]", "crafted"), ($"Was[{name}#de]", ""),
            ("New.Language", "fr"), ($"Values[{name}#]", "crafted"), ($"Values[{name}#it]", "crafted"));
        Assert.Equal("/account/profile", response.Headers.Location?.OriginalString);
        var canWrite = access.EndUser == AccessLevel.ReadWrite;
        var stored = await browser.StoredAsync();
        Assert.Equal(
            canWrite ? ["crafted", "crafted", "crafted"] : ["old", "old", null],
            new[] { name, $"{name}#de", $"{name}#fr" }.Select(key => stored.Values.GetValueOrDefault(key)?.Value?.ToJson().GetString()));
        Assert.False(stored.Values.ContainsKey($"{name}#it"));
    }

    [Theory]
    [InlineData("email", "eve@example.org")]
    [InlineData("email_verified", "true")]
    [InlineData("preferred_username", "eve")]
    [InlineData("phone_number", "+442079460018")]
    [InlineData("updated_at", "1")]
    [InlineData("sub", "1")]
    [InlineData("picture", "https://example.org/x.png")]
    public async Task Pitfall_OverPosting_OfWhatIsNoFieldOfThePageWritesNothing(string name, string value)
    {
        var browser = await host.SignInAsync();
        await browser.ChangeAsync(Party.AdminApi, ("needed", "x"));
        var before = await browser.StoredAsync();
        using var response = await browser.SaveAsync(await browser.OpenAsync(), ($"Values[{name}]", value), ($"Was[{name}]", "x"));
        Assert.Equal("/account/profile", response.Headers.Location?.OriginalString);
        Assert.Equal(before.ConcurrencyStamp, (await browser.StoredAsync()).ConcurrencyStamp);
        Assert.DoesNotContain(value, (await browser.OpenAsync()).QuerySelector("main")!.TextContent.Split('\n').Select(line => line.Trim()));
    }

    [Fact]
    public async Task Page_WhenNobodyIsSignedIn_AsksToSignIn()
    {
        using var browser = host.CreateBrowser();
        foreach (var address in (string[])[ProfileBrowser.Address, "account/picture"])
        {
            using var response = await browser.GetAsync(address);
            Assert.Contains("/account/login", response.Headers.Location?.OriginalString, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        var browser = await host.SignInAsync();
        using var response = await browser.SaveAsync(await browser.OpenAsync(), ("__RequestVerificationToken", ""), ("Values[given_name]", "Eve"));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(await browser.StoredAsync("given_name"));
    }
}
