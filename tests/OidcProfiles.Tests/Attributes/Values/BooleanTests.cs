using OidcProfiles.Attributes;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class BooleanTests
{
    private static readonly AttributeDefinition Flag = Attribute(AttributeType.Boolean);

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "(cleared)")]
    [InlineData("\"\"", "(cleared)")]
    [InlineData("\"true\"", "BooleanExpected")]
    [InlineData("1", "BooleanExpected")]
    [InlineData("{}", "BooleanExpected")]
    [InlineData("[true]", "SingleValueExpected")]
    public void Parse_WhenJsonIsGiven_TakesBooleansOnly(string json, string expected) => Assert.Equal(expected, Parse(Flag, json));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("on", "true")]
    [InlineData("false", "false")]
    [InlineData(" false ", "false")]
    [InlineData("", "(cleared)")]
    [InlineData(null, "(cleared)")]
    [InlineData("1", "BooleanExpected")]
    [InlineData("yes", "BooleanExpected")]
    public void ParseText_WhenFormSendsText_ReadsIt(string? text, string expected) => Assert.Equal(expected, ParseText(Flag, text));

    [Fact]
    public void ParseText_WhenCheckboxComesWithItsHiddenFalse_TakesTheFirst() => Assert.Equal("true", ParseText(Flag, "true", "false"));
}
