using OidcProfiles.Attributes;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class DropdownTests
{
    private static readonly AttributeDefinition Size = Attribute(AttributeType.Dropdown, new() { AllowedValues = ["S", "M", "très grand"] });

    [Theory]
    [InlineData("\"S\"", "S")]
    [InlineData("\" M \"", "M")]
    [InlineData("\"tre\\u0300s grand\"", "très grand")]
    [InlineData("\"s\"", "NotAllowedValue")]
    [InlineData("\"S,M\"", "NotAllowedValue")]
    [InlineData("\"XL\"", "NotAllowedValue")]
    [InlineData("1", "TextExpected")]
    [InlineData("[\"S\"]", "SingleValueExpected")]
    public void Parse_WhenValueIsNoneOfTheList_RefusesIt(string json, string expected) => Assert.Equal(expected, Parse(Size, json));

    [Fact]
    public void Parse_WhenValueIsRefused_NamesTheListAndNotTheValue()
    {
        var error = Parser.Parse(Size, Json("\"secret\"")).Error!;

        Assert.Equal("Thing must be one of: S, M, très grand.", error.Description);
    }
}
