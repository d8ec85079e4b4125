using System.Text.Json.Nodes;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Api.Resolver;
using OidcProfiles.Tests.Attributes.Values;
using OidcProfiles.Tests.Profiles;
using OidcProfiles.Tests.Properties;

namespace OidcProfiles.Tests.Claims;

/// <summary>
/// All standard claims, by scopes, claims requests, access levels, client release, destinations and what the person shares. UserInfo, ID token,
/// access token, resolver and explanation are compared with a plain formula and with each other.
/// </summary>
public sealed class ReleaseTableTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["preferred_username"] = "\"ada\"",
        ["name"] = "\"Ada Lovelace\"",
        ["given_name"] = "\"Ada\"",
        ["middle_name"] = "\"King\"",
        ["family_name"] = "\"Lovelace\"",
        ["nickname"] = "\"A\"",
        ["profile"] = "\"https://example.org/ada\"",
        ["picture"] = "\"https://example.org/ada.png\"",
        ["website"] = "\"https://example.org\"",
        ["gender"] = "\"female\"",
        ["birthdate"] = "\"1815-12-10\"",
        ["zoneinfo"] = "\"Europe/London\"",
        ["locale"] = "\"en-GB\"",
        ["updated_at"] = "1795262400",
        ["email"] = "\"ada@example.org\"",
        ["email_verified"] = "true",
        ["address"] = """{"locality":"London","country":"GB"}""",
        ["phone_number"] = "\"+15550100\"",
        ["phone_number_verified"] = "false",
        ["groups"] = """["research"]""",
    };

    /// <summary>What stands at each claim of the member, and whether the user's value is one of those that were asked for.</summary>
    private static readonly (string? Entry, bool Matches)[] Entries =
    [
        (null, true), ("null", true), ("""{"essential":true}""", true), ("""{"value":VALUE}""", true), ("""{"values":["other",VALUE]}""", true),
        ("""{"value":"other"}""", false), ("""{"values":[]}""", false),
    ];

    /// <summary>Beside no row at all: all is shared, something is withheld, something was not asked, nothing is shared.</summary>
    private static readonly (string[] Withheld, string[] Undecided)[] Consents =
        [([], []), (["email"], []), ([], ["phone_number", "given_name"]), ([.. Values.Keys], [])];

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var access in AttributeAccess.Coherent)
        {
            foreach (var release in (string[])["all", "only this", "only another", "all but this"])
            {
                rows.Add(access.ToString(), release);
            }
        }

        return rows;
    }

    [Fact]
    public void Values_Always_AreThoseOfAllStandardClaims() =>
        Assert.Equal(StandardAttributes.All.Select(definition => definition.Name).Order(), Values.Keys.Order());

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Doors_ForEveryScopeAndClaimsRequest_NeverDisagree(string access, string release)
    {
        foreach (var destinations in (ClaimDestinations[])[ClaimDestinations.UserInfo, (ClaimDestinations)7, ClaimDestinations.IdToken])
        {
            var schema = Schema(access, release, destinations);
            var store = Store();
            var service = TestClaims.Service(store, schema, new FixedTime());
            foreach (var scopes in (string[])["openid", "openid profile", "openid profile email address phone groups"])
            {
                foreach (var userInfo in Entries)
                {
                    foreach (var idToken in new[] { Entries[0], Entries[1], Entries[5] })
                    {
                        await CheckAsync(service, store, schema, scopes, userInfo, idToken);
                    }

                    foreach (var kept in Consents)
                    {
                        store.Consents[("u1", "this")] = Consent(kept.Withheld, kept.Undecided);
                        await CheckAsync(service, store, schema, scopes, userInfo, Entries[1]);
                    }

                    store.Consents.Clear();
                }
            }
        }
    }

    private static async Task CheckAsync(
        ProfileClaimsService service,
        MemoryProfileStore store,
        AttributeSchema schema,
        string scopes,
        (string? Entry, bool Matches) userInfo,
        (string? Entry, bool Matches) idToken)
    {
        var consent = store.Consents.GetValueOrDefault(("u1", "this"));
        var request = new ProfileClaimsRequest
        {
            UserId = "u1",
            ClientId = "this",
            Scopes = [.. scopes.Split(' ')],
            Destination = ClaimDestinations.UserInfo,
            Claims = TestClaims.Parse($$$$"""{"userinfo":{{{{Member(userInfo.Entry)}}}},"id_token":{{{{Member(idToken.Entry)}}}}}"""),
        };
        var expected = new[]
        {
            Expected(schema, consent, scopes, ClaimDestinations.UserInfo, userInfo),
            Expected(schema, consent, scopes, ClaimDestinations.IdToken, idToken),
            Expected(schema, consent, scopes, ClaimDestinations.AccessToken, (null, true)),
        };
        var tokens = await TestDoors.TokensAsync(service, schema, request);
        var sent = new[] { await TestDoors.UserInfoAsync(service, request), tokens.IdToken, tokens.AccessToken };

        // The resolver asks by scopes alone: with nothing else asked for, it tells what UserInfo tells.
        var resolved = await TestResolver.AskAsync(service, schema, request);
        TestResolver.AssertSame(TestResolver.Flatten(Expected(schema, consent, scopes, ClaimDestinations.UserInfo, (null, true))), resolved);
        if (userInfo.Entry is null)
        {
            TestResolver.AssertSame(TestResolver.Flatten(sent[0]), resolved);
        }

        var explained = await service.ExplainAsync(request, CancellationToken.None);
        DestinationExplanation[] explanations = [explained.UserInfo!, explained.IdToken!, explained.AccessToken!];
        for (var door = 0; door < 3; door++)
        {
            ReleaseProperties.AssertSame(expected[door], sent[door]);
            ReleaseProperties.AssertSame(expected[door], JsonNode.Parse(TestClaims.Json(explanations[door].Claims))!.AsObject());
            Assert.Equal(
                expected[door].Select(member => member.Key).Where(name => name != "sub").Order(StringComparer.Ordinal),
                explanations[door].Decisions.Where(decision => decision.IsIncluded).Select(decision => decision.Name).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The rules in one formula.</summary>
    private static JsonObject Expected(
        AttributeSchema schema, AttributeConsent? consent, string scopes, ClaimDestinations destination, (string? Entry, bool Matches) asked)
    {
        var json = new JsonObject { ["sub"] = "u1" };
        foreach (var definition in schema.Definitions)
        {
            if (definition.Access.Client != AccessLevel.Hidden
                && definition.Release.Allows("this")
                && definition.Destinations.HasFlag(destination)
                && (asked.Entry is not null || scopes.Split(' ').Contains(definition.Scopes.Single()))
                && asked.Matches
                && (consent is null || definition.Access.EndUser == AccessLevel.Hidden || consent.Shared.Contains(OwnerOf(definition.Name))))
            {
                json[definition.Name] = JsonNode.Parse(Values[definition.Name]);
            }
        }

        return json;
    }

    /// <summary>A flag goes with its address.</summary>
    private static string OwnerOf(string name) => name.Replace("_verified", "", StringComparison.Ordinal);

    /// <summary>Everything is shared but what is withheld or was never asked; flags are not asked.</summary>
    private static AttributeConsent Consent(string[] withheld, string[] undecided) => new()
    {
        UserId = "u1",
        ClientId = "this",
        Shared = Values.Keys.Where(name => name == OwnerOf(name)).Except(withheld).Except(undecided).ToHashSet(),
        Withheld = withheld.ToHashSet(),
        DecidedAt = default,
    };

    private static string Member(string? entry) => entry is null
        ? "null"
        : "{\"sub\":{\"value\":\"u1\"}," + string.Join(',', Values.Select(pair => $"\"{pair.Key}\":{entry.Replace("VALUE", pair.Value, StringComparison.Ordinal)}")) + "}";

    private static AttributeSchema Schema(string access, string release, ClaimDestinations destinations)
    {
        var levels = AttributeAccess.Coherent.Single(one => one.ToString() == access);
        ClientRelease clients = release switch
        {
            "all" => ClientRelease.All,
            "only this" => new(ClientReleaseMode.Only, ["this"]),
            "only another" => new(ClientReleaseMode.Only, ["another"]),
            _ => new(ClientReleaseMode.Except, ["this"]),
        };
        return new(StandardAttributes.All.Select(
            definition => definition with { Access = levels, Release = clients, Destinations = destinations }));
    }

    private static MemoryProfileStore Store()
    {
        var store = new MemoryProfileStore(new AccountSnapshot
        {
            UserId = "u1",
            UserName = "ada",
            Email = "ada@example.org",
            EmailConfirmed = true,
            PhoneNumber = "+15550100",
        })
        {
            Groups = ["research"],
        };
        store.Profile = new()
        {
            UserId = "u1",
            UpdatedAt = DateTimeOffset.FromUnixTimeSeconds(1_795_262_400),
            Values = StandardAttributes.All.Where(definition => definition.Origin == AttributeOrigin.Profile).ToDictionary(
                definition => definition.Id,
                definition => new ProfileValue(AttributeValue.FromJson(Given.Json(Values[definition.Name])), new(ValueSource.User, null, default))),
        };
        return store;
    }
}
