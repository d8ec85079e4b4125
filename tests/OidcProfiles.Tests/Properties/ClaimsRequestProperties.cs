using System.Text.Json.Nodes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.Tests.Claims;
using OidcProfiles.Tests.Claims.Contributors;
using Xunit.Abstractions;

namespace OidcProfiles.Tests.Properties;

/// <summary>Whatever a client asks for by name, in whatever language, and whatever contributors do: nothing leaves that the rules keep back.</summary>
public sealed class ClaimsRequestProperties(ITestOutputHelper output)
{
    private const string Forged = "forged-by-a-contributor";

    [Fact]
    public Task Doors_ForAnyClaimsRequestAndLanguages_SendJustWhatTheRulesSay() => Cases.CheckAsync(output, 10_000, async random =>
    {
        var claims = new ClaimsWorld(random);
        var world = claims.World;
        var request = claims.Request;
        var service = TestClaims.Service(world.Store, claims.Schema, world.Time);
        var explained = await service.ExplainAsync(request, CancellationToken.None);
        if (world.Account.LockedUntil is not null)
        {
            Assert.Equal(ProfileClaimsStatus.Locked, explained.Status);
            Assert.Empty((await service.GetClaimsAsync(request, CancellationToken.None)).Claims);
            return;
        }

        foreach (var (letter, destination, explanation) in new[]
        {
            ('U', ClaimDestinations.UserInfo, explained.UserInfo!),
            ('I', ClaimDestinations.IdToken, explained.IdToken!),
            ('A', ClaimDestinations.AccessToken, explained.AccessToken!),
        })
        {
            var one = request with { Destination = destination };
            var expected = claims.Expected(letter);
            var projected = ClaimsProjector.Project(claims.Schema, world.SnapshotFor(one.ClientId), one);
            Assert.Equal("sub", projected[0].Name);
            ReleaseProperties.AssertSame(expected, Json(projected));
            ReleaseProperties.AssertSame(expected, Json((await service.GetClaimsAsync(one, CancellationToken.None)).Claims));
            ReleaseProperties.AssertSame(expected, Json(explanation.Claims));
            AssertDecisions(claims, explanation);
            Assert.True(service.CanHaveClaims(one) || expected.Count == 1, "A user has claims of which the policy knows nothing.");
        }

        ReleaseProperties.AssertSame(
            request.UserId == request.ClientId || !request.Scopes.Contains("openid") ? [] : claims.Expected('U'), await TestDoors.UserInfoAsync(service, request));
    });

    [Fact]
    public Task GetClaims_WhateverContributorsDo_NeverTellsOfWhatIsKeptBack() => Cases.CheckAsync(output, 5_000, async random =>
    {
        var claims = new ClaimsWorld(random);
        var world = claims.World;
        var owned = world.Specs.SelectMany(spec => (string[])[spec.Claim, spec.Name, $"{spec.Claim}#de"])
            .Concat(["sub", "iss", "custom_attributes", "oi_prf_req", "groups", "email", "name#ja"]).ToHashSet();
        var contributor = new TestContributor(context =>
        {
            foreach (var name in random.Shuffle(owned.Append("level").Append("https://example.org/level")))
            {
                if (random.Chance(50))
                {
                    Assert.Equal(!owned.Contains(name), context.Add(name, new TextValue(Forged)));
                }
                else if (random.Chance(20))
                {
                    context.Remove(name);
                }
            }
        });
        var service = TestClaims.Service(world.Store, claims.Schema, world.Time, contributor);
        var result = await service.GetClaimsAsync(claims.Request, CancellationToken.None);
        if (result.Status != ProfileClaimsStatus.Found)
        {
            return;
        }

        var sent = Json(result.Claims);
        var expected = claims.Expected('U');
        Assert.Equal(World.UserId, (string?)sent["sub"]);
        foreach (var (name, value) in sent)
        {
            if (name is "level" or "https://example.org/level")
            {
                Assert.Equal(Forged, (string?)value);
            }
            else if (name == "custom_attributes")
            {
                Assert.All(value!.AsObject(), member => Assert.True(JsonNode.DeepEquals(expected[name]![member.Key], member.Value), member.Key));
            }
            else
            {
                Assert.True(JsonNode.DeepEquals(expected[name], value), name);
            }
        }
    });

    private static void AssertDecisions(ClaimsWorld claims, DestinationExplanation explanation)
    {
        Assert.Equal(
            claims.Schema.Definitions.Select(definition => definition.Id),
            explanation.Decisions.Where(decision => decision.Language is null).Select(decision => decision.Definition!.Id));
        Assert.All(explanation.Decisions, decision => Assert.Equal(
            decision.IsIncluded, decision.Reason is OidcProfiles.Claims.Evaluation.ClaimReason.IncludedByScope or OidcProfiles.Claims.Evaluation.ClaimReason.IncludedByClaimsRequest));
    }

    private static JsonObject Json(IEnumerable<ProfileClaim> claims) =>
        new(claims.Select(claim => KeyValuePair.Create(claim.Name, Oracle.Json(claim.Value))));
}
