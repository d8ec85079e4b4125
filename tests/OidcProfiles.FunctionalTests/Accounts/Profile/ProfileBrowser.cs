using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>The browser of a signed-in person on the profile page.</summary>
public sealed class ProfileBrowser(ProfileHost host, RelyingParty party, string userId, Tokens tokens)
{
    public const string Address = "account/profile";

    public HttpClient Http => party.Browser;

    public RelyingParty Party => party;

    public Tokens Tokens => tokens;

    public string UserId => userId;

    public async Task<IHtmlDocument> OpenAsync(string address = Address)
    {
        using var response = await Http.GetAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Submits the form of a page with some fields changed or, as no browser would, added.</summary>
    public async Task<HttpResponseMessage> SaveAsync(IHtmlDocument page, params (string Name, string Value)[] changes)
    {
        var fields = Fields(page).Where(field => changes.All(change => change.Name != field.Name)).Concat(changes);
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Http.PostAsync(Address, content);
    }

    /// <summary>Submits the form, follows the redirect, and gives the page.</summary>
    public async Task<IHtmlDocument> SaveAndFollowAsync(params (string Name, string Value)[] changes)
    {
        using var response = await SaveAsync(await OpenAsync(), changes);
        Assert.Equal("/account/profile", response.Headers.Location?.OriginalString);
        return await OpenAsync();
    }

    /// <summary>What a browser would send of the form as it is.</summary>
    public static IReadOnlyList<(string Name, string Value)> Fields(IHtmlDocument page)
    {
        var form = page.QuerySelector("input[name=Stamp]")!.Closest("form")!;
        return
        [
            .. form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
                .Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked).Select(input => (input.Name!, input.Value)),
            .. form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value ?? string.Empty)),
            .. form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value)),
        ];
    }

    public static string TokenOf(IHtmlDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public static string Status(IHtmlDocument page) => page.QuerySelector("[role=status]")!.TextContent.Trim();

    /// <summary>The errors of the summary: where each leads, and what it says.</summary>
    public static IReadOnlyList<(string? Target, string Text)> Errors(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("#errors li").Select(item => (item.QuerySelector("a")?.GetAttribute("href"), item.TextContent.Trim()))];

    /// <summary>Changes the profile as somebody else, elsewhere.</summary>
    public async Task ChangeAsync(Party actor, params (string Name, object? Value)[] changes)
    {
        var patch = new ProfilePatch { Changes = changes.ToDictionary(change => change.Name, change => JsonSerializer.SerializeToElement(change.Value)) };
        var result = await host.WithAsync<ProfileManager, IdentityResult>(
            profiles => profiles.PatchAsync(userId, patch, new(actor, ValueSource.Admin, "a1") { Rights = AdminRights.Full }, CancellationToken.None));
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Code)));
    }

    public async Task<UserProfile> StoredAsync() =>
        (await host.WithAsync<IProfileStore, ProfileSnapshot?>(store => store.FindAsync(userId, CancellationToken.None)))!.Profile;

    /// <summary>A stored value as JSON; null if there is none.</summary>
    public async Task<string?> StoredAsync(string key) => (await StoredAsync()).Values.GetValueOrDefault(key)?.Value?.ToJson().ToString();
}
