using System.Diagnostics;
using OidcProfiles.Attributes;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

/// <summary>What holds for every text.</summary>
public sealed class TextTests
{
    private static readonly AttributeDefinition Text = Attribute(AttributeType.String);

    [Theory]
    [InlineData("\"Ada\"", "Ada")]
    [InlineData("\" \\t Ada \\n\"", "Ada")]
    [InlineData("\"Zoe\\u0308\"", "Zo\u00EB")]
    [InlineData("\"\\u1112\\u1161\\u11AB\"", "\uD55C")]
    [InlineData("\"山田 太郎\"", "山田 太郎")]
    [InlineData("\"محمد\"", "محمد")]
    [InlineData("\"O'Brien <b>&\"", "O'Brien <b>&")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"👩\\u200D🚀\"", "👩\u200D🚀")]
    [InlineData("\"evil\\u202Egnp.exe\"", "evilgnp.exe")]
    [InlineData("\"\\u2066Ada\\u2069\\u200E\\u200F\\u061C\"", "Ada")]
    [InlineData("\"\\u202E Ada \\u202C\"", "Ada")]
    public void Parse_WhenTextIsAccepted_NormalizesIt(string json, string expected) => Assert.Equal(expected, Parse(Text, json));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"  \\t\\r\\n \"")]
    [InlineData("\"\\u202E\\u2066\"")]
    [InlineData("\"\\u200B\\u2060\\uFEFF\"")]
    [InlineData("\"\\u3164\\u2800\"")]
    [InlineData("[]")]
    public void Parse_WhenNothingIsVisible_Clears(string json) => Assert.Equal("(cleared)", Parse(Text, json));

    [Theory]
    [InlineData("true", "TextExpected")]
    [InlineData("7", "TextExpected")]
    [InlineData("{}", "TextExpected")]
    [InlineData("[\"a\"]", "SingleValueExpected")]
    [InlineData("\"a\\nb\"", "NotOneLine")]
    [InlineData("\"a\\rb\"", "NotOneLine")]
    [InlineData("\"a\\u2028b\"", "NotOneLine")]
    [InlineData("\"a\\u2029b\"", "NotOneLine")]
    [InlineData("\"a\\u0085b\"", "NotOneLine")]
    [InlineData("\"a\\u000Bb\"", "NotOneLine")]
    [InlineData("\"a\\tb\"", "InvalidCharacters")]
    [InlineData("\"a\\u0000b\"", "InvalidCharacters")]
    [InlineData("\"a\\u001Bb\"", "InvalidCharacters")]
    [InlineData("\"a\\u007Fb\"", "InvalidCharacters")]
    [InlineData("\"a\\u009Fb\"", "InvalidCharacters")]
    [InlineData("\"a\\uFFFEb\"", "InvalidCharacters")]
    [InlineData("\"a\\uFDD0b\"", "InvalidCharacters")]
    [InlineData("\"a\\uD800b\"", "InvalidCharacters")]
    [InlineData("\"a\\uDC00b\"", "InvalidCharacters")]
    [InlineData("\"\\uDE00\\uD83D\"", "InvalidCharacters")]
    public void Parse_WhenTextIsHostileOrWrong_RefusesIt(string json, string code) => Assert.Equal(code, Parse(Text, json));

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDFFF)]
    [InlineData(0xFFFF)]
    public void ParseText_WhenTextIsNoUnicodeText_RefusesIt(int unit) =>
        Assert.Equal("InvalidCharacters", ParseText(Text, $"a{(char)unit}b"));

    [Theory]
    [InlineData("a", 255, null, true)]
    [InlineData("a", 256, null, false)]
    [InlineData("😀", 255, null, true)]
    [InlineData("😀", 256, null, false)]
    [InlineData("e\u0301", 255, null, true)]
    [InlineData("e\u0301", 256, null, false)]
    [InlineData("字", 3, 3, true)]
    [InlineData("字", 4, 3, false)]
    [InlineData("a", 4096, 4096, true)]
    [InlineData("a", 4097, 4096, false)]
    public void Parse_WhenLengthIsAtTheLimit_CountsCodePoints(string unit, int count, int? maximum, bool isAccepted)
    {
        var definition = Attribute(AttributeType.String, new() { MaximumLength = maximum });
        var text = string.Concat(Enumerable.Repeat(unit, count));

        Assert.Equal(isAccepted, Parser.Parse(definition, JsonText(text)).Succeeded);
        Assert.Equal(isAccepted, Parser.ParseText(definition, [text]).Succeeded);
    }

    [Theory]
    [InlineData(AttributeType.String)]
    [InlineData(AttributeType.Dropdown)]
    [InlineData(AttributeType.PhoneNumber)]
    [InlineData(AttributeType.Email)]
    [InlineData(AttributeType.Url)]
    [InlineData(AttributeType.CountryCode)]
    [InlineData(AttributeType.Date)]
    [InlineData(AttributeType.BirthDate)]
    [InlineData(AttributeType.TimeZone)]
    [InlineData(AttributeType.Locale)]
    public void Parse_WhenTextHasTenMillionCharacters_RefusesItAtOnce(AttributeType type)
    {
        var definition = Attribute(type, new() { Pattern = "(a+)+" });
        var text = new string('a', 10_000_000);
        var json = JsonText(text);
        var watch = Stopwatch.StartNew();

        Assert.Equal("TextTooLong", Outcome(Parser.Parse(definition, json)));
        Assert.Equal("TextTooLong", Outcome(Parser.ParseText(definition, [text])));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
    }

    [Fact]
    public void Parse_WhenCombiningMarksArePiledUp_AnswersAtOnce()
    {
        var text = "a" + string.Concat(Enumerable.Range(0, 3000).Select(index => index % 2 == 0 ? '\u0301' : '\u0316'));
        var watch = Stopwatch.StartNew();

        Assert.Equal("TextTooLong", ParseText(Text, text));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
    }

}
