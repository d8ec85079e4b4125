using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Tests.Attributes.Values;

namespace OidcProfiles.Tests.Attributes;

public sealed class AttributeSchemaTests
{
    [Fact]
    public void Definitions_WhenGivenInAnyOrder_AreInTheOrderOfFormsThenByName()
    {
        var schema = new AttributeSchema([Make("c", 20), Make("b", 10), Make("a", 20), Make("d", -1)]);

        Assert.Equal(["d", "b", "a", "c"], schema.Definitions.Select(definition => definition.Name));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("A", false)]
    [InlineData("", false)]
    public void Find_WhenNameIsKnown_GivesTheDefinition(string name, bool isKnown) =>
        Assert.Equal(isKnown, new AttributeSchema([Make("a", 1)]).Find(name) is { Name: "a" });

    [Fact]
    public void AttributeSchema_WhenANameOccursTwice_Throws() =>
        Assert.Throws<ArgumentException>(() => new AttributeSchema([Make("a", 1), Make("a", 2)]));

    [Fact]
    public void Build_WhenNothingIsConfigured_IsTheStandard() =>
        Assert.Equal(AttributeSchema.Standard.Definitions.AsEnumerable(), AttributeSchemaBuilder.Build(new()).Definitions);

    [Fact]
    public void Build_WhenCustomAttributeSaysLittle_TakesTheDefaults()
    {
        var options = new OidcProfilesOptions { CustomAttributes = { new() { Name = "shoe_size", Type = AttributeType.Integer } } };

        var definition = AttributeSchemaBuilder.Build(options).Definitions[^1];

        Assert.Equal(("shoe_size", "shoe_size", "shoe_size", "Shoe Size"), (definition.Id, definition.Name, definition.ClaimName, definition.DisplayName));
        Assert.Equal((AttributeType.Integer, false, false), (definition.Type, definition.IsStandard, definition.IsMultiValued));
        Assert.Equal(AttributeAccess.PortalOnly, definition.Access);
        Assert.Equal(StandardAttributes.CustomAttributes, Assert.Single(definition.Scopes));
        Assert.Equal((AttributePlacement.CustomAttributes, ClaimDestinations.UserInfo), (definition.Placement, definition.Destinations));
        Assert.Equal(AttributeOrigin.Profile, definition.Origin);
    }

    [Fact]
    public void Build_WhenCustomAttributeSaysMuch_TakesAllOfIt()
    {
        var options = new OidcProfilesOptions
        {
            CustomAttributes =
            {
                new()
                {
                    Id = "x1",
                    Name = "team",
                    Type = AttributeType.Dropdown,
                    DisplayName = "Your team",
                    MultiValued = true,
                    MaximumCount = 2,
                    AllowedValues = { "red", "blue" },
                    Required = AttributeRequirement.Always,
                    Order = 5,
                    Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite },
                    Scopes = { "profile", "team" },
                    RootClaim = "https://example.com/team",
                    Destinations = ClaimDestinations.IdToken,
                },
            },
        };

        var definition = AttributeSchemaBuilder.Build(options).Definitions[0];

        Assert.Equal(("x1", "team", "https://example.com/team", "Your team"), (definition.Id, definition.Name, definition.ClaimName, definition.DisplayName));
        Assert.Equal((5, true, AttributeRequirement.Always), (definition.Order, definition.IsMultiValued, definition.Required));
        Assert.Equal("readonly/readonly/readwrite", definition.Access.ToString());
        Assert.Equal(["profile", "team"], definition.Scopes.AsEnumerable());
        Assert.Equal((AttributePlacement.Root, ClaimDestinations.IdToken), (definition.Placement, definition.Destinations));
        Assert.Equal(["red", "blue"], definition.Constraints.AllowedValues.AsEnumerable());
        Assert.Equal(2, definition.Constraints.MaximumCount);
    }

    [Theory]
    [InlineData(AccessLevel.Hidden, AccessLevel.Hidden, AccessLevel.ReadWrite, "hidden/hidden/readonly")]
    [InlineData(AccessLevel.Hidden, AccessLevel.Hidden, AccessLevel.Hidden, "hidden/hidden/hidden")]
    [InlineData(AccessLevel.ReadWrite, AccessLevel.ReadOnly, AccessLevel.ReadWrite, "readonly/readonly/readonly")]
    public void Build_WhenAccessToTheAddressChanges_TheFlagFollowsWithoutEditing(
        AccessLevel endUser, AccessLevel client, AccessLevel portal, string expected)
    {
        var options = new OidcProfilesOptions();
        options.StandardAttributes["email"] = new() { Access = new() { EndUser = endUser, Client = client, Portal = portal } };

        Assert.Equal(expected, AttributeSchemaBuilder.Build(options).Find("email_verified")!.Access.ToString());
    }

    private static AttributeDefinition Make(string name, int order) =>
        Given.Attribute(AttributeType.String) with { Id = name, Name = name, ClaimName = name, Order = order };
}
