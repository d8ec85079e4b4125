using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Claims.Explaining;

public sealed class ClientRelationsTests
{
    private const ClaimDestinations Everywhere = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken;

    [Theory]
    [InlineData("open", "shop", null, ClaimDestinations.UserInfo, null)]
    [InlineData("everywhere", "shop", null, Everywhere, null)]
    [InlineData("hidden", "shop", null, ClaimDestinations.None, ClaimReason.HiddenByAccess)]
    [InlineData("nowhere", "shop", null, ClaimDestinations.None, ClaimReason.DestinationNotEnabled)]
    [InlineData("listed", "shop", null, ClaimDestinations.UserInfo, null)]
    [InlineData("listed", "forum", null, ClaimDestinations.None, ClaimReason.ClientNotReleased)]
    [InlineData("open", "shop", "openid email", ClaimDestinations.None, ClaimReason.ScopeMissing)]
    [InlineData("open", "shop", "openid custom_attributes", ClaimDestinations.UserInfo, null)]
    public void DescribeClient_ForEachRule_SaysWhereItGetsTheAttributeOrWhyNot(
        string attribute, string client, string? scopes, ClaimDestinations expected, ClaimReason? reason)
    {
        var schema = new AttributeSchema(
        [
            ManagedProfile.Open("open"),
            ManagedProfile.Open("everywhere") with { Destinations = Everywhere },
            ManagedProfile.Open("hidden") with { Access = AttributeAccess.PortalOnly },
            ManagedProfile.Open("nowhere") with { Destinations = ClaimDestinations.None },
            ManagedProfile.Open("listed") with { Release = new(ClientReleaseMode.Only, ["shop"]) },
        ]);
        var service = TestClaims.Service(new MemoryProfileStore(new AccountSnapshot { UserId = "u1" }), schema, new FixedTime());
        var relations = service.DescribeClient(client, scopes is null ? null : [.. scopes.Split(' ')]);
        Assert.Equal(schema.Definitions, relations.Select(relation => relation.Definition));
        var found = relations.Single(relation => relation.Definition.Name == attribute);
        Assert.Equal((expected, reason), (found.Destinations, found.KeptOutBy));
    }
}
