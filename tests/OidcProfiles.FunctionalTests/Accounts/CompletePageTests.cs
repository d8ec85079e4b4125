using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>What is missing is asked for in the middle of a sign-in at a client, and then the sign-in goes on.</summary>
public sealed class CompletePageTests(CompletionHost completion) : IClassFixture<CompletionHost>
{
    private readonly AccountHost _host = completion.Host;

    [Fact]
    public async Task Authorize_WhenSevenAreMissing_AsksForFiveAtATimeAndGoesOnWithACode()
    {
        var address = AccountHost.NewAddress();
        var userId = await _host.CreateUserAsync(address);
        var (party, person) = await SignInAsync(address);
        await person.FollowAsync();
        Assert.Equal(["Values[c1]", "Values[c2]", "Values[c3]", "Values[c4]"], Fields(person));
        await person.SendAsync(("Input.Terms", "2026-01"), ("Values[c1]", "1"), ("Values[c2]", "2"), ("Values[c3]", "3"), ("Values[c4]", "4"));
        await person.FollowAsync();
        Assert.Equal(["Values[c5]", "Values[c6]", "Values[c7]"], Fields(person));
        Assert.Null(person.Page.QuerySelector("#Input-Terms"));
        await person.SendAsync(("Values[c5]", "5"), ("Values[c6]", "6"), ("Values[c7]", "7"));
        Assert.StartsWith("/connect/authorize", person.Location, StringComparison.Ordinal);

        var tokens = await party.RedeemAsync((await party.AuthorizeAsync(address, "openid custom_attributes"))["code"]);
        using var userInfo = await party.UserInfoAsync(tokens.Access);
        var claims = JsonSerializer.Deserialize<JsonElement>(await userInfo.Content.ReadAsStringAsync());
        Assert.Equal("7", claims.GetProperty("custom_attributes").GetProperty("c7").GetString());
        Assert.Equal(7, (await ProfileAsync(userId)).Values.Count);
    }

    [Fact]
    public async Task Authorize_WhenNobodyMayBeAsked_SaysThatSomebodyMust()
    {
        var address = AccountHost.NewAddress();
        await _host.CreateUserAsync(address);
        var (party, person) = await SignInAsync(address);
        await person.OpenAsync(party.AuthorizationUrl("openid", ("prompt", "none")));
        Assert.Equal("interaction_required", QueryHelpers.ParseQuery(person.Response.Headers.Location!.Query)["error"]);
    }

    [Fact]
    public async Task Authorize_WhenTheConsentIsPostedWithoutCompletion_AsksAllTheSame()
    {
        var address = AccountHost.NewAddress();
        await _host.CreateUserAsync(address);
        var (party, person) = await SignInAsync(address);
        using var content = new FormUrlEncodedContent(QueryHelpers.ParseQuery(party.AuthorizationUrl("openid").Split('?')[1])
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())).Append(new("submit.Accept", "true")).Append(new("__RequestVerificationToken", "x")));
        using var response = await person.Browser.PostAsync("connect/authorize", content);
        Assert.StartsWith("/account/complete?returnUrl=", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("submit", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("Verification", response.Headers.Location.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Complete_WithFaults_NamesEachAtItsFieldAndSavesNothing()
    {
        var address = AccountHost.NewAddress();
        var userId = await _host.CreateUserAsync(address);
        var (_, person) = await SignInAsync(address);
        await person.FollowAsync();
        await person.SendAsync(("Values[c1]", "1"), ("Values[c2]", " "));
        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.Equal(["#Input-Terms", "#Values-c2", "#Values-c3", "#Values-c4"], person.Errors.Order(StringComparer.Ordinal));
        Assert.Equal("1", person.Page.QuerySelector("#Values-c1")!.GetAttribute("value"));
        Assert.Empty((await ProfileAsync(userId)).Values);
    }

    [Fact]
    public async Task Pitfall_OverPosting_CompletionTakesOnlyWhatItAsksFor()
    {
        var address = AccountHost.NewAddress();
        var userId = await _host.CreateUserAsync(address);
        var (_, person) = await SignInAsync(address);
        await person.FollowAsync();
        await person.SendAsync(
            ("Input.Terms", "2026-01"), ("Values[c1]", "1"), ("Values[c2]", "2"), ("Values[c3]", "3"), ("Values[c4]", "4"), ("Values[c5]", "5"),
            ("Values[department]", "Sales"), ("Values[internal_note]", "x"), ("Values[email_verified]", "true"), ("Values[given_name]", "Ada"));
        Assert.Equal(HttpStatusCode.Redirect, person.Status);
        Assert.Equal(4, (await ProfileAsync(userId)).Values.Count);
    }

    [Fact]
    public async Task Complete_TwoClicksAtTheSameMoment_BothGoOnAndOneIsKept()
    {
        var address = AccountHost.NewAddress();
        await _host.CreateUserAsync(address);
        var (_, person) = await SignInAsync(address);
        await person.FollowAsync();
        (string, string)[] entered = [("Input.Terms", "2026-01"), ("Values[c1]", "1"), ("Values[c2]", "2"), ("Values[c3]", "3"), ("Values[c4]", "4")];
        var answers = await Task.WhenAll(person.PostAsync(string.Empty, entered), person.PostAsync(string.Empty, entered));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{answer.StatusCode}"));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Complete_WhenTheAddressLeadsElsewhere_StaysHere()
    {
        var address = AccountHost.NewAddress();
        await _host.CreateUserAsync(address);
        var (_, person) = await SignInAsync(address);
        await person.OpenAsync("account/complete?returnUrl=https%3A%2F%2Fevil.example%2F");
        await person.SendAsync(("Input.Terms", "2026-01"), ("Values[c1]", "1"), ("Values[c2]", "2"), ("Values[c3]", "3"), ("Values[c4]", "4"));
        await person.FollowAsync();
        await person.SendAsync(("Values[c5]", "5"), ("Values[c6]", "6"), ("Values[c7]", "7"));
        Assert.Equal("/account/profile", person.Location);
    }

    [Fact]
    public async Task Login_WithoutAClient_AsksForWhatIsMissingAndLeadsOn()
    {
        var address = AccountHost.NewAddress();
        await _host.CreateUserAsync(address);
        var party = new RelyingParty(_host);
        using var page = await party.Browser.GetAsync("account/login?returnUrl=%2Faccount%2Fsecurity");
        using var response = await party.SubmitAsync(page, address);
        Assert.Equal("/account/complete?returnUrl=%2Faccount%2Fsecurity", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Complete_OfNobody_AsksForASignIn()
    {
        var person = await new PageVisitor(_host.CreateBrowser()).OpenAsync("account/complete");
        Assert.Contains("/account/login", person.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    [InlineData("ja")]
    public async Task Complete_InOtherLanguages_SaysIt(string culture)
    {
        var address = AccountHost.NewAddress();
        await _host.CreateUserAsync(address);
        var (_, person) = await SignInAsync(address);
        await person.OpenAsync($"account/complete?ui_locales={culture}");
        Assert.Equal(culture, person.Page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("Before you go on", person.Heading);
    }

    private static IEnumerable<string?> Fields(PageVisitor person) =>
        person.Page.QuerySelectorAll("input[name^=Values]").Select(input => input.GetAttribute("name"));

    /// <summary>Signs in at a client; the browser is then on the way to the page that asks.</summary>
    private async Task<(RelyingParty Party, PageVisitor Person)> SignInAsync(string address)
    {
        var party = new RelyingParty(_host);
        using var page = await party.Browser.GetAsync("account/login");
        using var response = await party.SubmitAsync(page, address);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var person = await new PageVisitor(party.Browser).OpenAsync(party.AuthorizationUrl("openid custom_attributes"));
        Assert.StartsWith("/account/complete?returnUrl=", person.Location, StringComparison.Ordinal);
        return (party, person);
    }

    private async Task<UserProfile> ProfileAsync(string userId) =>
        (await _host.WithAsync<IProfileStore, ProfileSnapshot?>(store => store.FindAsync(userId, CancellationToken.None)))!.Profile;
}
