using System.Text.Json.Nodes;
using OidcProfiles.Access;
using OidcProfiles.Api.Resolver;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;
using OidcProfiles.Requirements;
using OidcProfiles.Tests.Api.Resolver;
using OidcProfiles.Tests.Claims;
using Xunit.Abstractions;

namespace OidcProfiles.Tests.Properties;

/// <summary>What leaves is what the rules release: nothing hidden, and nothing missing.</summary>
public sealed class ReleaseProperties(ITestOutputHelper output)
{
    [Fact]
    public Task Project_ForAnySchemaUserAndRequest_ReleasesJustWhatTheRulesSay() => Cases.CheckAsync(output, 25_000, random =>
    {
        var world = new World(random);
        var client = random.Pick(World.Clients);
        var scopes = random.Some(World.Scopes, 50).ToArray();
        foreach (var (letter, destination) in new[] { ('U', ClaimDestinations.UserInfo), ('I', ClaimDestinations.IdToken), ('A', ClaimDestinations.AccessToken) })
        {
            var request = new ProfileClaimsRequest { UserId = World.UserId, ClientId = client, Scopes = [.. scopes], Destination = destination };
            var claims = ClaimsProjector.Project(world.Schema, world.SnapshotFor(client), request);
            var sent = new JsonObject(claims.Select(claim => KeyValuePair.Create(claim.Name, Oracle.Json(claim.Value))));
            Assert.Equal("sub", claims[0].Name);
            AssertSame(Oracle.Claims(world, client, scopes, letter), sent);
            AssertNoMark(world, sent.ToJsonString(), spec => Oracle.Rights(spec, Party.Client).Length == 0);
        }
    });

    [Fact]
    public Task Resolve_ForAnySchemaUserAndScopes_SendsWhatUserInfoSends() => Cases.CheckAsync(output, 10_000, async random =>
    {
        var world = new World(random);
        var client = random.Pick("c1", "c2", "c3");
        string[] scopes = ["openid", .. random.Some(World.Scopes[1..], 50)];
        var request = new ProfileClaimsRequest { UserId = World.UserId, ClientId = client, Scopes = [.. scopes], Destination = ClaimDestinations.UserInfo };
        var service = TestClaims.Service(world.Store, world.Schema, world.Time);
        var answer = await TestResolver.AskAsync(service, world.Schema, request);
        if (world.Account.LockedUntil is not null)
        {
            Assert.Equal(ResolverState.Invalid, answer.State);
            Assert.Empty(answer.Headers);
            return;
        }

        // Two attributes that this client can get, with one header: neither goes out, whether or not this person has both.
        var shared = world.InUse.Where(spec => Oracle.Rights(spec, Party.Client).Length > 0 && spec.Destinations.Contains('U', StringComparison.Ordinal)
                && Oracle.IsFor(spec, client) && spec.Scopes.Intersect(scopes).Any())
            .CountBy(spec => TestResolver.Name(spec.Claim), StringComparer.OrdinalIgnoreCase).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        var userInfo = await TestDoors.UserInfoAsync(service, request);
        var (root, custom) = (userInfo.ToDictionary(), userInfo["custom_attributes"]?.AsObject().ToDictionary() ?? []);
        root.Remove("sub");
        root.Remove("custom_attributes");
        var expected = root.Concat(custom).Where(claim => !shared.Contains(TestResolver.Name(claim.Key)))
            .ToDictionary(claim => TestResolver.Name(claim.Key), claim => claim.Value);
        TestResolver.AssertSame(expected, answer);
        AssertNoMark(world, string.Concat(answer.Headers.Select(header => header.Value)), spec => Oracle.Rights(spec, Party.Client).Length == 0);
    });

    [Fact]
    public Task Find_ForAnySchemaUserAndParty_ShowsJustWhatThePartySees() => Cases.CheckAsync(output, 20_000, async random =>
    {
        var world = new World(random);
        foreach (var party in Enum.GetValues<Party>())
        {
            var view = await world.Manager.FindAsync(World.UserId, party, CancellationToken.None);
            Assert.Equal(
                world.Specs.Where(spec => Oracle.Rights(spec, party).Length > 0)
                    .OrderBy(spec => spec.Order).ThenBy(spec => spec.Name, StringComparer.Ordinal)
                    .Select(spec => (spec.Id, Oracle.Value(spec, world.Snapshot)?.ToJsonString(), CanWrite(spec, party))),
                view!.Attributes.Select(item => (item.Definition.Id, Oracle.Json(item.Value)?.ToJsonString(), item.CanWrite)));
            AssertNoMark(
                world,
                string.Concat(view.Attributes.Select(item => Oracle.Json(item.Value)?.ToJsonString())),
                spec => Oracle.Rights(spec, party).Length == 0);
        }
    });

    [Fact]
    public Task FindMissing_ForAnySchemaUserAndClient_AsksForJustWhatThePersonCanGive() => Cases.CheckAsync(output, 20_000, random =>
    {
        var world = new World(random);
        var client = random.Pick(World.Clients);
        foreach (var stage in Enum.GetValues<RequirementStage>())
        {
            var missing = ProfileRequirements.FindMissing(world.Schema, world.Snapshot, stage, client);
            Assert.Equal(
                world.Specs.Where(spec => Oracle.IsAskedFor(world, spec, stage, client))
                    .OrderBy(spec => spec.Order).ThenBy(spec => spec.Name, StringComparer.Ordinal).Select(spec => spec.Id),
                missing.Select(definition => definition.Id));
        }
    });

    internal static void AssertSame(JsonObject expected, JsonObject actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected.ToJsonString()}{Environment.NewLine}but was {actual.ToJsonString()}");

    /// <summary>Every stored text names its attribute: no text of a hidden one may be in what leaves.</summary>
    internal static void AssertNoMark(World world, string sent, Func<Spec, bool> isHidden) =>
        Assert.All(world.Specs.Where(isHidden), spec => Assert.DoesNotContain(spec.Mark, sent, StringComparison.Ordinal));

    private static bool CanWrite(Spec spec, Party party) =>
        Oracle.Rights(spec, party) == "rw" && spec.Kept == "profile" && !(spec.IsWriteOnce && party != Party.AdminApi && spec.Value is not null);
}
