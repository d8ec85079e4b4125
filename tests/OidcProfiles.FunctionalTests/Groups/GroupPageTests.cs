using System.Net;
using AngleSharp.Html.Parser;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Groups;

/// <summary>What people see of their groups, and cannot do about them.</summary>
public sealed class GroupPageTests(GroupHost host) : IClassFixture<GroupHost>
{
    [Fact]
    public async Task Profile_OfAMember_ShowsTheNamesAndNoField()
    {
        var (name, userId) = await host.CreateUserAsync();
        await host.CreateGroupAsync($"<b>{name}", userId);
        var party = new RelyingParty(host);
        await party.SignInAsync(name, "openid");
        var page = await party.Browser.GetStringAsync("account/profile");
        Assert.Contains($"&lt;b&gt;{name}", page, StringComparison.Ordinal);
        using var document = await new HtmlParser().ParseDocumentAsync(page);
        Assert.Empty(document.QuerySelectorAll("[name='Values[groups]']"));
        Assert.Contains("Gruppen", await party.Browser.GetStringAsync("account/profile?ui_locales=de"), StringComparison.Ordinal);

        // Who is in none is told nothing of groups.
        var (other, _) = await host.CreateUserAsync();
        var others = new RelyingParty(host);
        await others.SignInAsync(other, "openid");
        Assert.DoesNotContain("Groups", await others.Browser.GetStringAsync("account/profile?ui_locales=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_WhenAGroupIsPosted_LeavesThePersonWhereTheyAre()
    {
        var (name, userId) = await host.CreateUserAsync();
        await host.CreateGroupAsync(name, userId);
        var party = new RelyingParty(host);
        await party.SignInAsync(name, "openid");
        using var document = await new HtmlParser().ParseDocumentAsync(await party.Browser.GetStringAsync("account/profile"));
        var form = document.QuerySelector("input[name=Stamp]")!.Closest("form")!;
        var values = form.QuerySelectorAll("input[name][type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        values["Values[groups]"] = "staff";
        values["Values[given_name]"] = "Ada";
        using var content = new FormUrlEncodedContent(values);
        using var response = await party.Browser.PostAsync("account/profile", content);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var snapshot = (await host.WithAsync((IProfileStore store) => store.FindAsync(userId, CancellationToken.None)))!;
        Assert.Equal([name], snapshot.Groups.AsEnumerable());
        Assert.Equal(["given_name"], snapshot.Profile.Values.Keys);
    }
}
