using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Tests.Attributes.Values;

namespace OidcProfiles.Tests.Access;

public sealed class AccessPolicyTests
{
    /// <summary>What end user, client, portal and Admin API may do: read (r), read and write (rw), nothing (-).</summary>
    [Theory]
    [InlineData("hidden/hidden/hidden", "- - - rw")]
    [InlineData("hidden/hidden/readonly", "- - r rw")]
    [InlineData("hidden/hidden/readwrite", "- - rw rw")]
    [InlineData("hidden/readonly/readonly", "- r r rw")]
    [InlineData("hidden/readonly/readwrite", "- r rw rw")]
    [InlineData("readonly/readonly/readonly", "r r r rw")]
    [InlineData("readonly/readonly/readwrite", "r r rw rw")]
    [InlineData("readwrite/readonly/readwrite", "rw r rw rw")]
    public void Can_ForEveryCoherentCombination_IsTheTable(string access, string expected) =>
        Assert.Equal(expected, Rights(WithAccess(access)));

    [Theory]
    [InlineData("readwrite/readonly/readwrite", "r r r r")]
    [InlineData("hidden/hidden/readwrite", "- - r r")]
    [InlineData("hidden/hidden/hidden", "- - - r")]
    public void Can_WhenNobodyWritesTheAttribute_NeverWrites(string access, string expected)
    {
        Assert.Equal(expected, Rights(WithAccess(access) with { Origin = AttributeOrigin.Computed }));
        Assert.Equal(expected, Rights(Given.Standard("email_verified") with { Access = WithAccess(access).Access }));
        Assert.Equal(expected, Rights(Given.Standard("phone_number_verified") with { Access = WithAccess(access).Access }));
        Assert.Equal(expected, Rights(Given.Standard("updated_at") with { Access = WithAccess(access).Access }));
    }

    [Fact]
    public void Can_WhenAttributeIsUnknown_IsNothingForEveryone() => Assert.Equal("- - - -", Rights(null));

    [Fact]
    public void Can_WhenPartyIsUnknown_IsNothing() =>
        Assert.Equal(AccessLevel.Hidden, AccessPolicy.LevelFor(Given.Attribute(AttributeType.String), (Party)99));

    [Theory]
    [InlineData("readwrite/readonly/readwrite", "a", ClaimDestinations.UserInfo, ReleaseDecision.Released)]
    [InlineData("readwrite/readonly/readwrite", "openid b", ClaimDestinations.UserInfo, ReleaseDecision.Released)]
    [InlineData("readwrite/readonly/readwrite", "openid", ClaimDestinations.UserInfo, ReleaseDecision.ScopeNotGranted)]
    [InlineData("readwrite/readonly/readwrite", "", ClaimDestinations.UserInfo, ReleaseDecision.ScopeNotGranted)]
    [InlineData("readwrite/readonly/readwrite", "A", ClaimDestinations.UserInfo, ReleaseDecision.ScopeNotGranted)]
    [InlineData("readwrite/readonly/readwrite", "a", ClaimDestinations.IdToken, ReleaseDecision.DestinationNotEnabled)]
    [InlineData("readwrite/readonly/readwrite", "a", ClaimDestinations.None, ReleaseDecision.DestinationNotEnabled)]
    [InlineData("hidden/hidden/readwrite", "a", ClaimDestinations.UserInfo, ReleaseDecision.Hidden)]
    [InlineData("hidden/readonly/readonly", "a", ClaimDestinations.UserInfo, ReleaseDecision.Released)]
    public void Decide_ForAClient_NamesTheFirstRuleThatKeepsItOut(
        string access, string scopes, ClaimDestinations destination, ReleaseDecision expected)
    {
        var definition = WithAccess(access) with { Scopes = ["a", "b"] };

        Assert.Equal(expected, AccessPolicy.Decide(definition, Request(scopes, destination)));
    }

    [Fact]
    public void Decide_WhenAttributeIsUnknown_IsHidden() =>
        Assert.Equal(ReleaseDecision.Hidden, AccessPolicy.Decide(null, Request("profile", ClaimDestinations.UserInfo)));

    private static ProfileClaimsRequest Request(string scopes, ClaimDestinations destination) =>
        new() { UserId = "1", Scopes = [.. scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)], Destination = destination };

    private static AttributeDefinition WithAccess(string access) => Given.Attribute(AttributeType.String) with
    {
        Access = AttributeAccess.Coherent.Single(candidate => candidate.ToString() == access),
    };

    private static string Rights(AttributeDefinition? definition) =>
        string.Join(' ', new[] { Party.EndUser, Party.Client, Party.Portal, Party.AdminApi }.Select(party => Right(definition, party)));

    private static string Right(AttributeDefinition? definition, Party party) =>
        (AccessPolicy.CanRead(definition, party), AccessPolicy.CanWrite(definition, party)) switch
        {
            (true, true) => "rw",
            (true, false) => "r",
            (false, false) => "-",
            (false, true) => "writes what it does not see",
        };
}
