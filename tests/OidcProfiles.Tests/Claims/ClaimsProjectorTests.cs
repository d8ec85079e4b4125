using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Claims;

public sealed class ClaimsProjectorTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<int, ClaimDestinations, bool> Combinations()
    {
        var rows = new TheoryData<int, ClaimDestinations, bool>();
        for (var index = 0; index < AttributeAccess.Coherent.Length; index++)
        {
            foreach (var destination in (ClaimDestinations[])[ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken])
            {
                rows.Add(index, destination, true);
                rows.Add(index, destination, false);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Project_ForEveryAccessDestinationAndScope_ReleasesOnlyWhatAllThreeAllow(int access, ClaimDestinations destination, bool granted)
    {
        var definition = Custom("team") with { Access = AttributeAccess.Coherent[access] };
        foreach (var enabled in (ClaimDestinations[])[ClaimDestinations.None, ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken])
        {
            var claims = Project([definition with { Destinations = enabled }], Request(destination, granted ? "custom_attributes" : "profile"));
            var expected = definition.Access.Client != AccessLevel.Hidden && enabled == destination && granted;
            Assert.Equal(expected, claims.Any(claim => claim.Name == "custom_attributes"));
        }
    }

    [Fact]
    public void Project_Always_GivesTheSubjectFirst()
    {
        var claims = ClaimsProjector.Project(new([]), Snapshot(), Request(ClaimDestinations.UserInfo));
        Assert.Equal([new ProfileClaim("sub", new TextValue("u1"))], claims);
    }

    [Fact]
    public void Project_WhenAllScopesAreGranted_GivesTypedStandardClaims()
    {
        var claims = ClaimsProjector.Project(AttributeSchema.Standard, Snapshot(), Request(ClaimDestinations.UserInfo, "openid", "profile", "email", "phone", "address"))
            .ToDictionary(claim => claim.Name, claim => claim.Value.ToJson());
        Assert.Equal(
            ["email", "email_verified", "phone_number", "phone_number_verified", "preferred_username", "sub", "updated_at"], claims.Keys.Order());
        Assert.Equal(JsonValueKind.False, claims["email_verified"].ValueKind);
        Assert.Equal(Time.ToUnixTimeSeconds(), claims["updated_at"].GetInt64());
    }

    [Fact]
    public void Project_WhenThereIsNoAddress_SaysNothingOfItsVerification()
    {
        var snapshot = new ProfileSnapshot(new() { UserId = "u1" }, new() { UserId = "u1" });
        Assert.Single(ClaimsProjector.Project(AttributeSchema.Standard, snapshot, Request(ClaimDestinations.UserInfo, "email", "phone", "profile")));
    }

    [Fact]
    public void Project_WhenAValueHasNoDefinition_KeepsItBack()
    {
        var snapshot = Snapshot(("ghost", new TextValue("boo")));
        var claims = ClaimsProjector.Project(AttributeSchema.Standard, snapshot, Request(ClaimDestinations.UserInfo, "profile", "custom_attributes"));
        Assert.DoesNotContain(claims, claim => claim.Name is "ghost" or "custom_attributes");
    }

    [Fact]
    public void Project_WhenAnAttributeStandsAtTheRoot_UsesItsClaimName()
    {
        var definition = Custom("team") with { Placement = AttributePlacement.Root, ClaimName = "https://example.com/team" };
        var claim = Project([definition], Request(ClaimDestinations.UserInfo, "custom_attributes"))[1];
        Assert.Equal(new("https://example.com/team", new TextValue("red")), claim);
    }

    [Fact]
    public void Project_WhenAnAttributeWasRenamed_FindsItsValueByItsId()
    {
        var renamed = Custom("team") with { Name = "squad", ClaimName = "squad" };
        var claim = Project([renamed], Request(ClaimDestinations.UserInfo, "custom_attributes"))[1];
        Assert.Equal("""{"squad":"red"}""", claim.Value.ToJson().ToString());
    }

    private static IReadOnlyList<ProfileClaim> Project(IEnumerable<AttributeDefinition> definitions, ProfileClaimsRequest request) =>
        ClaimsProjector.Project(new(definitions), Snapshot(("team", new TextValue("red"))), request);

    private static AttributeDefinition Custom(string name) => new()
    {
        Id = name,
        Name = name,
        ClaimName = name,
        DisplayName = name,
        Type = AttributeType.String,
        Access = AttributeAccess.Open,
        Scopes = ["custom_attributes"],
    };

    private static ProfileClaimsRequest Request(ClaimDestinations destination, params string[] scopes) =>
        new() { UserId = "u1", ClientId = "c1", Scopes = [.. scopes], Destination = destination };

    private static ProfileSnapshot Snapshot(params (string Id, AttributeValue Value)[] values) => new(
        new() { UserId = "u1", UserName = "ada", Email = "ada@example.org", PhoneNumber = "+15550100", PhoneNumberConfirmed = true },
        new()
        {
            UserId = "u1",
            UpdatedAt = Time,
            Values = values.ToDictionary(pair => pair.Id, pair => new ProfileValue(pair.Value, new(ValueSource.System, null, Time))),
        });
}
