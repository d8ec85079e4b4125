using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class NumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("-12.25", "-12.25")]
    [InlineData("100", "100")]
    [InlineData("1e5", "100000")]
    [InlineData("5e-1", "0.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950336", "NumberExpected")]
    [InlineData("1e29", "NumberExpected")]
    [InlineData("1e999999999", "NumberExpected")]
    [InlineData("-1e999999999", "NumberExpected")]
    public void Parse_WhenNumberIsJsonOrText_ReadsItAlike(string number, string expected)
    {
        var definition = Attribute(AttributeType.Number);

        Assert.Equal(expected, Parse(definition, number));
        Assert.Equal(expected, ParseText(definition, number));
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5.0", "5")]
    [InlineData("50e-1", "5")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("9223372036854775808", "IntegerExpected")]
    [InlineData("-9223372036854775809", "IntegerExpected")]
    [InlineData("5.5", "IntegerExpected")]
    [InlineData("1e300", "IntegerExpected")]
    public void Parse_WhenIntegerIsJsonOrText_ReadsItAlike(string number, string expected)
    {
        var definition = Attribute(AttributeType.Integer);

        Assert.Equal(expected, Parse(definition, number));
        Assert.Equal(expected, ParseText(definition, number));
    }

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("\"NaN\"")]
    public void Parse_WhenJsonIsNoNumber_RefusesIt(string json)
    {
        Assert.Equal("NumberExpected", Parse(Attribute(AttributeType.Number), json));
        Assert.Equal("IntegerExpected", Parse(Attribute(AttributeType.Integer), json));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,5")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("٣")]
    [InlineData("1 2")]
    [InlineData("$5")]
    [InlineData("(5)")]
    public void ParseText_WhenTextIsNoNumber_RefusesIt(string text) =>
        Assert.Equal("NumberExpected", ParseText(Attribute(AttributeType.Number), text));

    [Theory]
    [InlineData("-1.5", "-1.5")]
    [InlineData("-1.51", "OutOfRange")]
    [InlineData("10", "10")]
    [InlineData("10.000000000000000000001", "OutOfRange")]
    public void Parse_WhenNumberIsAtTheLimit_IncludesIt(string number, string expected) =>
        Assert.Equal(expected, Parse(Attribute(AttributeType.Number, new() { Minimum = -1.5m, Maximum = 10 }), number));

    [Theory]
    [InlineData(1, null, "Thing must be 1 or more.")]
    [InlineData(null, -1, "Thing must be -1 or less.")]
    [InlineData(1, 3, "Thing must be a number from 1 to 3.")]
    public void Parse_WhenNumberIsOutOfRange_SaysWhatIsAccepted(int? minimum, int? maximum, string message) =>
        Assert.Equal(
            message,
            Parser.Parse(Attribute(AttributeType.Integer, new() { Minimum = minimum, Maximum = maximum }), Json("0")).Error?.Description);

    [Theory]
    [InlineData("5")]
    [InlineData("5.0")]
    [InlineData("0.10")]
    [InlineData("1e28")]
    public void Parse_WhenNumberIsStoredAndReadBack_IsEqual(string number)
    {
        var value = Parser.Parse(Attribute(AttributeType.Number), Json(number)).Value!;

        Assert.Equal(value, AttributeValue.FromJson(value.ToJson()));
    }
}
