using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Access;

public sealed class RetiredAttributeTests
{
    [Fact]
    public void LevelFor_ForEveryCombinationAndParty_IsHidden()
    {
        foreach (var access in AttributeAccess.Coherent)
        {
            var definition = Open("x") with { Access = access, IsRetired = true };
            Assert.All(Enum.GetValues<Party>(), party => Assert.Equal(AccessLevel.Hidden, AccessPolicy.LevelFor(definition, party)));
            Assert.Equal(ReleaseDecision.Hidden, AccessPolicy.Decide(definition, Request("c1")));
        }
    }

    [Fact]
    public void AttributeSchema_WhenAnAttributeIsRetired_KeepsItsDefinitionAndFreesItsName()
    {
        var retired = Open("x") with { Id = "old", IsRetired = true };
        var schema = new AttributeSchema([retired, Open("x") with { Id = "new" }, Open("y") with { IsRetired = true }]);
        Assert.Equal(["old", "new", "id-y"], schema.All.Select(definition => definition.Id));
        Assert.Equal(["new"], schema.Definitions.Select(definition => definition.Id));
        Assert.Equal("new", schema.Find("x")!.Id);
        Assert.Null(schema.Find("y"));
    }

    [Theory]
    [InlineData(ClientReleaseMode.Only, "a", ReleaseDecision.Released)]
    [InlineData(ClientReleaseMode.Only, "b", ReleaseDecision.ClientNotListed)]
    [InlineData(ClientReleaseMode.Only, null, ReleaseDecision.ClientNotListed)]
    [InlineData(ClientReleaseMode.Except, "a", ReleaseDecision.ClientNotListed)]
    [InlineData(ClientReleaseMode.Except, "b", ReleaseDecision.Released)]
    [InlineData(ClientReleaseMode.Except, null, ReleaseDecision.ClientNotListed)]
    public void Decide_WhenClientsAreListed_FollowsTheList(ClientReleaseMode mode, string? client, ReleaseDecision expected) =>
        Assert.Equal(expected, AccessPolicy.Decide(Open("x") with { Release = new(mode, ["a"]) }, Request(client)));

    [Fact]
    public void Build_WhenAnAddressIsForSomeClients_SoIsItsFlag()
    {
        var options = new OidcProfilesOptions();
        options.StandardAttributes["email"] = new() { Release = new() { Mode = ClientReleaseMode.Only, Clients = { "a" } } };
        var schema = AttributeSchemaBuilder.Build(options);
        Assert.Equal(new ClientRelease(ClientReleaseMode.Only, ["a"]), schema.Find("email_verified")!.Release);
        Assert.Equal(ClientRelease.All, schema.Find("phone_number_verified")!.Release);
    }

    private static ProfileClaimsRequest Request(string? client) => new()
    {
        UserId = UserId,
        ClientId = client,
        Scopes = [StandardAttributes.CustomAttributes],
        Destination = ClaimDestinations.UserInfo,
    };
}
