using System.Net;
using AngleSharp.Html.Parser;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Groups;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.OpenIddict;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>Clients that are for the members of a group only.</summary>
public sealed class RequiredGroupTests(GroupHost host) : IClassFixture<GroupHost>
{
    [Fact]
    public async Task SignIn_OfAMember_GivesTokensUntilTheMembershipEnds()
    {
        var (name, id) = await host.CreateUserAsync();
        var group = await host.CreateGroupAsync($"group {Guid.NewGuid():N}", id);
        var party = new RelyingParty(host, await CreateClientAsync(group.Id));
        var tokens = await party.SignInAsync(name, "openid offline_access");
        tokens = await party.RefreshAsync(tokens.Refresh);
        Assert.Null(tokens.Error);
        await RemoveAsync(group.Id, id);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
    }

    [Fact]
    public async Task SignIn_OfSomebodyElse_ShowsAPageAndTellsTheClient()
    {
        var (_, member) = await host.CreateUserAsync();
        var (name, id) = await host.CreateUserAsync();
        var group = await host.CreateGroupAsync($"group {Guid.NewGuid():N}", member);
        var clientId = await CreateClientAsync(group.Id);
        var party = new RelyingParty(host);
        await party.SignInAsync(name, "openid");
        var other = new RelyingParty(host, clientId);

        using var asked = await party.Browser.GetAsync(other.AuthorizationUrl("openid"));
        Assert.StartsWith("/account/no-access?", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var shown = await party.Browser.GetAsync(asked.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        using var page = await new HtmlParser().ParseDocumentAsync(await shown.Content.ReadAsStringAsync());
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(group.Name, text, StringComparison.Ordinal);

        var fields = page.QuerySelectorAll("main form input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        fields[page.QuerySelector("main form button")!.GetAttribute("name")!] = "true";
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await party.Browser.PostAsync("connect/authorize", content);
        Assert.StartsWith(RelyingParty.RedirectUri, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("error=access_denied", answer.Headers.Location.Query, StringComparison.Ordinal);

        using var silent = await party.Browser.GetAsync(other.AuthorizationUrl("openid", ("prompt", "none")));
        Assert.Contains("error=access_denied", silent.Headers.Location!.Query, StringComparison.Ordinal);

        var events = await host.WithAsync((IAuditLog log) =>
            log.ListAsync(new() { UserId = id, Events = [AuditEvents.ClientRefused] }, before: null, 10, CancellationToken.None));
        Assert.Equal(2, events.Entries.Count);
        Assert.All(events.Entries, entry => Assert.Equal(
            (false, clientId, "group_required", group.Name), (entry.Succeeded, entry.ClientId, entry.Details["cause"], entry.Details["name"])));
    }

    [Fact]
    public async Task Code_WhenTheMembershipEndedMeanwhile_IsWorthNothing()
    {
        var (name, id) = await host.CreateUserAsync();
        var group = await host.CreateGroupAsync($"group {Guid.NewGuid():N}", id);
        var party = new RelyingParty(host, await CreateClientAsync(group.Id));
        var answer = await party.AuthorizeAsync(name, "openid");
        await RemoveAsync(group.Id, id);
        Assert.Equal("invalid_grant", (await party.RedeemAsync(answer["code"])).Error);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("no id at all")]
    public async Task SignIn_WhenTheGroupIsNotThere_IsForNobody(string groupId)
    {
        var (name, _) = await host.CreateUserAsync();
        var party = new RelyingParty(host);
        await party.SignInAsync(name, "openid");
        using var asked = await party.Browser.GetAsync(
            new RelyingParty(host, await CreateClientAsync(groupId)).AuthorizationUrl("openid", ("prompt", "none")));
        Assert.Contains("error=access_denied", asked.Headers.Location!.Query, StringComparison.Ordinal);
    }

    private async Task<string> CreateClientAsync(string groupId)
    {
        var id = $"client-{Guid.NewGuid():N}";
        await host.CreateClientAsync(id, configure: descriptor => descriptor.SetRequiredGroup(groupId));
        host.Time.Pass(TimeSpan.FromSeconds(31));
        return id;
    }

    private async Task RemoveAsync(string groupId, string userId) => Assert.True((await host.WithAsync((GroupMembers members) =>
        members.RemoveAsync(groupId, userId, GroupHost.Actor, CancellationToken.None))).Succeeded);
}
