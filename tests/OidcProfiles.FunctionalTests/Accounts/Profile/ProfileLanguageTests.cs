using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>Names in other languages: on the page, and for clients that ask for a language only.</summary>
public sealed class ProfileLanguageTests(ProfileHost host) : IClassFixture<ProfileHost>
{
    [Fact]
    public async Task Save_OfANewLanguage_KeepsItAndShowsItAsFieldsOfItsOwn()
    {
        var browser = await host.SignInAsync();
        var page = await browser.SaveAndFollowAsync(
            ("Values[needed]", "x"), ("Values[given_name]", "Taro"), ("New.Language", "ja_hani_jp"), ("Values[given_name#]", "太郎"), ("Values[family_name#]", "山田"));
        Assert.Equal("太郎", await browser.StoredAsync("given_name#ja-Hani-JP"));
        Assert.Equal("山田", await browser.StoredAsync("family_name#ja-Hani-JP"));
        var input = page.QuerySelector("[name='Values[given_name#ja-Hani-JP]']")!;
        Assert.Equal(("太郎", "ja-Hani-JP", "auto"), (input.GetAttribute("value"), input.GetAttribute("lang"), input.GetAttribute("dir")));
        Assert.Equal("", ProfileBrowser.Fields(page).Single(field => field.Name == "New.Language").Value);

        await browser.SaveAndFollowAsync(("Values[given_name#ja-Hani-JP]", "次郎"), ("Values[family_name#ja-Hani-JP]", ""));
        Assert.Equal("次郎", await browser.StoredAsync("given_name#ja-Hani-JP"));
        Assert.Null(await browser.StoredAsync("family_name#ja-Hani-JP"));
        Assert.Equal("Taro", await browser.StoredAsync("given_name"));
    }

    [Theory]
    [InlineData("", "New-Language")]
    [InlineData("english", "New-Language")]
    [InlineData("DE", "New-Language")]
    [InlineData("<b>", "New-Language")]
    public async Task Save_WhenTheLanguageIsWrongOrThereAlready_SaysSoAndKeepsWhatWasEntered(string language, string field)
    {
        var browser = await host.SignInAsync();
        await browser.ChangeAsync(Party.AdminApi, ("needed", "x"), ("given_name#de", "Anna"), ("family_name#de", "König"));
        using var response = await browser.SaveAsync(
            await browser.OpenAsync(), ("New.Language", language), ("Values[given_name#]", "Ada"), ("Values[family_name#]", "King"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await ProfileBrowser.ReadAsync(response);
        Assert.All(ProfileBrowser.Errors(page), error => Assert.Equal($"#{field}", error.Target));
        Assert.NotEmpty(ProfileBrowser.Errors(page));
        Assert.Equal(language, ProfileBrowser.Fields(page).Single(input => input.Name == "New.Language").Value);
        Assert.NotNull(page.QuerySelector("details[open]"));
        Assert.Equal("Anna", await browser.StoredAsync("given_name#de"));
    }

    [Fact]
    public async Task Save_WhenANewNameIsTooLong_SaysSoAtItsField()
    {
        var browser = await host.SignInAsync();
        using var response = await browser.SaveAsync(
            await browser.OpenAsync(), ("Values[needed]", "x"), ("New.Language", "fr"), ("Values[given_name#]", new string('x', 256)), ("Values[family_name#]", "Roi"));
        var error = Assert.Single(ProfileBrowser.Errors(await ProfileBrowser.ReadAsync(response)));
        Assert.Equal("#Values-given-name-", error.Target);
        Assert.Contains("Given name (fr)", error.Text, StringComparison.Ordinal);
        Assert.Null(await browser.StoredAsync("family_name#fr"));
    }

    [Fact]
    public async Task UserInfoAndTokens_Always_LeaveLanguagesOut()
    {
        var browser = await host.SignInAsync();
        var names = AttributeAccess.Coherent.Select(ProfileHost.NameOf).Append("name").Append("given_name").ToList();
        await browser.ChangeAsync(Party.AdminApi, [.. names.SelectMany(name => new (string, object?)[] { (name, "own-value"), ($"{name}#de", "secret-value") })]);
        var tokens = await browser.Party.RefreshAsync(browser.Tokens.Refresh);
        using var response = await browser.Party.UserInfoAsync(tokens.Access);
        var userInfo = await response.Content.ReadAsStringAsync();
        Assert.Contains("own-value", userInfo, StringComparison.Ordinal);
        foreach (var text in new[] { userInfo, tokens.Identity.GetRawText(), tokens.AccessPayload.GetRawText() })
        {
            Assert.DoesNotContain("secret-value", text, StringComparison.Ordinal);
            Assert.DoesNotContain("#de", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\\u0023", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task UserInfo_WhenAClientAsksForNoLanguage_LeavesTheOthersOut()
    {
        var browser = await host.SignInAsync();
        await browser.ChangeAsync(Party.AdminApi, ("given_name", "own-value"), ("given_name#de", "secret-value"));
        var address = (await host.WithAsync<UserManager<ApplicationUser>, ApplicationUser?>(
            users => users.FindByIdAsync(browser.UserId)))!.UserName!;
        var tokens = await new RelyingParty(host).SignInAsync(address, "openid profile", ("ui_locales", "de"));
        using var response = await browser.Party.UserInfoAsync(tokens.Access);
        var userInfo = await response.Content.ReadAsStringAsync();
        Assert.Contains("own-value", userInfo, StringComparison.Ordinal);
        foreach (var text in new[] { userInfo, tokens.Identity.GetRawText(), tokens.AccessPayload.GetRawText() })
        {
            Assert.DoesNotContain("secret-value", text, StringComparison.Ordinal);
            Assert.DoesNotContain("#de", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\\u0023", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task UserInfo_WhenAClientAsksForALanguage_GivesItBesideThePersonsOwn()
    {
        var browser = await host.SignInAsync();
        await browser.ChangeAsync(Party.AdminApi, ("given_name", "own-value"), ("given_name#de", "german-value"), ("given_name#fr", "french-value"));
        var address = (await host.WithAsync<UserManager<ApplicationUser>, ApplicationUser?>(
            users => users.FindByIdAsync(browser.UserId)))!.UserName!;
        var claims = JsonSerializer.Serialize(new { userinfo = new Dictionary<string, object?> { ["given_name#de"] = null, ["given_name"] = null } });
        var tokens = await new RelyingParty(host).SignInAsync(address, "openid profile", ("claims", claims));
        using var response = await browser.Party.UserInfoAsync(tokens.Access);
        var userInfo = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("own-value", userInfo.GetProperty("given_name").GetString());
        Assert.Equal("german-value", userInfo.GetProperty("given_name#de").GetString());
        Assert.False(userInfo.TryGetProperty("given_name#fr", out _));
    }
}
