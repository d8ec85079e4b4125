using System.Net.Http.Json;
using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.FunctionalTests.Groups;

/// <summary>The claim <c>groups</c> at every door that a client has.</summary>
public sealed class GroupClaimsTests(GroupHost host) : IClassFixture<GroupHost>
{
    private const string Scopes = "openid groups offline_access";

    [Theory]
    [InlineData("alice", """["research"]""")]
    [InlineData("admin", """["staff"]""")]
    public async Task Sample_WithTheScope_HasAListAlsoOfOneGroup(string name, string expected)
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(name, Scopes);
        Assert.Equal(expected, await GroupHost.AskAsync(party, tokens));
        Assert.Equal(expected, GroupHost.Read(tokens.Identity));
        Assert.Null(GroupHost.Read(tokens.AccessPayload));
    }

    [Fact]
    public async Task UserInfo_WithoutTheScope_HasThemOnlyWhenTheyAreAskedForByName()
    {
        var party = new RelyingParty(host);
        Assert.Null(await GroupHost.AskAsync(party, await party.SignInAsync("alice", RelyingParty.AllScopes)));
        var asked = await party.SignInAsync("alice", "openid", ("claims", """{"userinfo":{"groups":null}}"""));
        Assert.Equal("""["research"]""", await GroupHost.AskAsync(party, asked));
        Assert.Null(GroupHost.Read(asked.Identity));
    }

    [Fact]
    public async Task UserInfo_WithATokenThatIsOut_FollowsEveryChange()
    {
        var (name, userId) = await host.CreateUserAsync();
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(name, Scopes);
        Assert.Null(await GroupHost.AskAsync(party, tokens));
        Assert.Null(GroupHost.Read(tokens.Identity));

        var (zeta, alpha) = (await host.CreateGroupAsync($"zeta-{name}", userId), await host.CreateGroupAsync($"alpha-{name}", userId));
        Assert.Equal($"""["alpha-{name}","zeta-{name}"]""", await GroupHost.AskAsync(party, tokens));
        await host.WithAsync((GroupManager groups) => groups.UpdateAsync(
            alpha.Id, new($"renamed-{name}"), alpha.ConcurrencyStamp, GroupHost.Actor, CancellationToken.None));
        Assert.Equal($"""["renamed-{name}","zeta-{name}"]""", await GroupHost.AskAsync(party, tokens));
        Assert.Equal($"""["renamed-{name}","zeta-{name}"]""", GroupHost.Read((await party.RefreshAsync(tokens.Refresh)).Identity));
        await host.WithAsync((GroupMembers members) => members.RemoveAsync(zeta.Id, userId, GroupHost.Actor, CancellationToken.None));
        Assert.Equal($"""["renamed-{name}"]""", await GroupHost.AskAsync(party, tokens));
        await host.WithAsync((GroupManager groups) => groups.DeleteAsync(alpha.Id, null, GroupHost.Actor, CancellationToken.None));
        Assert.Null(await GroupHost.AskAsync(party, tokens));
    }

    [Fact]
    public async Task UserInfo_OfAClientThatIsLeftOut_HasNone()
    {
        var party = new RelyingParty(host, "sample-web", "sample-web-secret");
        var tokens = await party.SignInAsync("alice", Scopes, ("claims", """{"userinfo":{"groups":null},"id_token":{"groups":null}}"""));
        Assert.Null(await GroupHost.AskAsync(party, tokens));
        Assert.Null(GroupHost.Read(tokens.Identity));
    }

    [Fact]
    public async Task UserInfo_WhenTheAttributeIsHidden_HasNoneAndDiscoveryDoesNotNameIt()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", Scopes);
        var before = AttributeSchemaOf(await host.WithAsync((AttributeSchemaManager schema) => schema.ExportAsync(CancellationToken.None)));
        await SetAsync(new() { Access = new() });
        try
        {
            Assert.Null(await GroupHost.AskAsync(party, tokens));
            Assert.Null(GroupHost.Read((await party.RefreshAsync(tokens.Refresh)).Identity));
            var document = await host.CreateBrowser().GetFromJsonAsync<JsonElement>(".well-known/openid-configuration");
            Assert.DoesNotContain("groups", document.GetProperty("claims_supported").EnumerateArray().Select(claim => claim.GetString()));
            Assert.DoesNotContain("groups", document.GetProperty("scopes_supported").EnumerateArray().Select(scope => scope.GetString()));
        }
        finally
        {
            await SetAsync(before);
        }

        Assert.Equal("""["research"]""", await GroupHost.AskAsync(party, tokens));
    }

    [Fact]
    public async Task Explain_Always_TellsWhatTheEndpointsSend()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid groups");
        var request = new ProfileClaimsRequest
        {
            UserId = tokens.Identity.GetProperty("sub").GetString()!,
            ClientId = "sample-spa",
            Scopes = ["openid", "groups"],
            Destination = ClaimDestinations.UserInfo,
        };
        var explained = await ExplainAsync(request);
        Assert.Equal(await GroupHost.AskAsync(party, tokens), Value(explained.UserInfo!));
        Assert.Equal(GroupHost.Read(tokens.Identity), Value(explained.IdToken!));
        Assert.Null(Value(explained.AccessToken!));
        Assert.Equal(ClaimReason.IncludedByScope, Reason(explained.UserInfo!));
        Assert.Equal(ClaimReason.ClientNotReleased, Reason((await ExplainAsync(request with { ClientId = "sample-web" })).UserInfo!));
        Assert.Equal(ClaimReason.ScopeMissing, Reason((await ExplainAsync(request with { Scopes = ["openid"] })).UserInfo!));
    }

    [Fact]
    public async Task UserInfo_WithGroups_ReadsThemInTheOneQuery()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", Scopes);
        host.Commands.Clear();
        Assert.NotNull(await GroupHost.AskAsync(party, tokens));
        Assert.Single(host.Commands.Commands, command => !command.Contains("OpenIddict", StringComparison.Ordinal));
    }

    private static string? Value(Claims.Explaining.DestinationExplanation explanation) =>
        explanation.Claims.Where(claim => claim.Name == "groups").Select(claim => claim.Value.ToJson().GetRawText()).SingleOrDefault();

    private static ClaimReason Reason(Claims.Explaining.DestinationExplanation explanation) =>
        explanation.Decisions.Single(decision => decision.Name == "groups").Reason;

    private static StandardAttributeOptions AttributeSchemaOf(SchemaExport export) => export.Document.StandardAttributes[StandardAttributes.Groups];

    private Task<Claims.Explaining.ProfileClaimsExplanation> ExplainAsync(ProfileClaimsRequest request) =>
        host.WithAsync((ProfileClaimsService claims) => claims.ExplainAsync(request, CancellationToken.None));

    private async Task SetAsync(StandardAttributeOptions options)
    {
        var stamp = await host.WithAsync((IAttributeSchemaProvider schemas) => Task.FromResult(schemas.Current.Find(StandardAttributes.Groups)!.ConcurrencyStamp));
        Assert.True((await host.WithAsync((AttributeSchemaManager schema) => schema.UpdateStandardAsync(
            StandardAttributes.Groups, options, stamp, new(Party.Portal, ValueSource.Admin, null) { Rights = AdminRights.Full }, CancellationToken.None))).Succeeded);
    }
}
