using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.Tests.Attributes;

public sealed class StandardAttributesTests
{
    private const string Open = "readwrite/readonly/readwrite";
    private const string ReadOnly = "readonly/readonly/readonly";
    private const string Hidden = "hidden/hidden/hidden";

    /// <summary>OIDC Core 1.0, 5.1 (types) and 5.4 (scopes), without <c>sub</c>; the default access of the design. And <c>groups</c> (RFC 9068, 2.2.3.1).</summary>
    [Theory]
    [InlineData("name", AttributeType.String, "profile", Hidden, AttributeOrigin.Profile)]
    [InlineData("given_name", AttributeType.String, "profile", Open, AttributeOrigin.Profile)]
    [InlineData("family_name", AttributeType.String, "profile", Open, AttributeOrigin.Profile)]
    [InlineData("middle_name", AttributeType.String, "profile", Hidden, AttributeOrigin.Profile)]
    [InlineData("nickname", AttributeType.String, "profile", Hidden, AttributeOrigin.Profile)]
    [InlineData("preferred_username", AttributeType.String, "profile", Open, AttributeOrigin.Identity)]
    [InlineData("profile", AttributeType.Url, "profile", Hidden, AttributeOrigin.Profile)]
    [InlineData("picture", AttributeType.Url, "profile", Open, AttributeOrigin.Profile)]
    [InlineData("website", AttributeType.Url, "profile", Hidden, AttributeOrigin.Profile)]
    [InlineData("email", AttributeType.Email, "email", Open, AttributeOrigin.Identity)]
    [InlineData("email_verified", AttributeType.Boolean, "email", ReadOnly, AttributeOrigin.Identity)]
    [InlineData("gender", AttributeType.String, "profile", Open, AttributeOrigin.Profile)]
    [InlineData("birthdate", AttributeType.BirthDate, "profile", Open, AttributeOrigin.Profile)]
    [InlineData("zoneinfo", AttributeType.TimeZone, "profile", Open, AttributeOrigin.Profile)]
    [InlineData("locale", AttributeType.Locale, "profile", Open, AttributeOrigin.Profile)]
    [InlineData("phone_number", AttributeType.PhoneNumber, "phone", Open, AttributeOrigin.Identity)]
    [InlineData("phone_number_verified", AttributeType.Boolean, "phone", ReadOnly, AttributeOrigin.Identity)]
    [InlineData("address", AttributeType.Address, "address", Hidden, AttributeOrigin.Profile)]
    [InlineData("updated_at", AttributeType.Timestamp, "profile", ReadOnly, AttributeOrigin.Computed)]
    [InlineData("groups", AttributeType.String, "groups", ReadOnly, AttributeOrigin.Computed)]
    public void All_Always_IsTheTableOfOidcCoreWithGroups(string name, AttributeType type, string scope, string access, AttributeOrigin origin)
    {
        var definition = Assert.Single(StandardAttributes.All, candidate => candidate.Name == name);

        Assert.Equal((type, scope, access), (definition.Type, Assert.Single(definition.Scopes), definition.Access.ToString()));
        Assert.Equal((name, name, AttributePlacement.Root), (definition.Id, definition.ClaimName, definition.Placement));
        Assert.Equal((origin, true, name == "groups"), (definition.Origin, definition.IsStandard, definition.IsMultiValued));
        Assert.Equal((ClaimDestinations.UserInfo, AttributeRequirement.Never), (definition.Destinations, definition.Required));
        Assert.Same(AttributeConstraints.None, definition.Constraints);
    }

    [Fact]
    public void All_Always_HasTheTwentyAndNoOther()
    {
        Assert.Equal(20, StandardAttributes.All.Length);
        Assert.Equal(StandardAttributes.Groups, StandardAttributes.All[^1].Name);
        Assert.DoesNotContain(StandardAttributes.All, definition => definition.Name == StandardAttributes.Subject);
        Assert.Equal(StandardAttributes.All.Select(definition => definition.Order).Order(), StandardAttributes.All.Select(d => d.Order));
    }

    [Theory]
    [InlineData("email_verified", "email")]
    [InlineData("phone_number_verified", "phone_number")]
    [InlineData("email", null)]
    [InlineData("updated_at", null)]
    public void VerifiedBy_WhenAttributeIsAFlag_NamesWhatItSpeaksOf(string name, string? expected) =>
        Assert.Equal(expected, StandardAttributes.VerifiedBy(name));
}
