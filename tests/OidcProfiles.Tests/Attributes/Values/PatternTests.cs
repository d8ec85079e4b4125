using System.Diagnostics;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values.Validating;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class PatternTests
{
    [Theory]
    [InlineData("[A-Z]{2}[0-9]{3}", "AB123", true)]
    [InlineData("[A-Z]{2}[0-9]{3}", "AB1234", false)]
    [InlineData("[A-Z]{2}[0-9]{3}", "xAB123", false)]
    [InlineData("a|ab", "ab", true)]
    [InlineData("a|b", "axb", false)]
    [InlineData("^a$", "a", true)]
    [InlineData("(?i)straße", "STRAßE", true)]
    [InlineData("(?i)i", "I", true)]
    [InlineData(@"\p{IsHiragana}+", "ひらがな", true)]
    public void Parse_WhenThereIsAPattern_MatchesTheWholeText(string pattern, string text, bool isMatch) =>
        Assert.Equal(isMatch ? text : "PatternMismatch", ParseText(WithPattern(pattern), text));

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|a)*b")]
    [InlineData("(.*a){20}b")]
    public void Parse_WhenPatternWouldBacktrackForEver_AnswersAtOnce(string pattern)
    {
        var watch = Stopwatch.StartNew();

        Assert.Equal("PatternMismatch", ParseText(WithPattern(pattern), new string('a', 254) + "!"));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
    }

    [Fact]
    public void Parse_WhenThereAreMorePatternsThanTheCacheHolds_StillMatches()
    {
        foreach (var number in Enumerable.Range(0, 600))
        {
            Assert.Equal($"{number}", ParseText(WithPattern($"{number}"), $"{number}"));
        }
    }

    [Theory]
    [InlineData("[a-z]+", true)]
    [InlineData("(?:a|b){1,10}", true)]
    [InlineData("(", false)]
    [InlineData("a)|(b", false)]
    [InlineData("(?x)a # the rest is a comment", false)]
    [InlineData("(?=a)", false)]
    [InlineData("(?<=a)b", false)]
    [InlineData(@"(a)\1", false)]
    [InlineData("((a{1000}){1000}){1000}", false)]
    public void IsAccepted_WhenPatternNeedsBacktrackingOrIsBroken_IsFalse(string pattern, bool isAccepted) =>
        Assert.Equal(isAccepted, WholeTextPattern.IsAccepted(pattern));

    [Theory]
    [InlineData("(")]
    [InlineData("(?=a)")]
    public void Parse_WhenPatternIsBroken_TellsTheProgrammerWhichAttribute(string pattern)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => ParseText(WithPattern(pattern), "a"));

        Assert.Contains("'thing'", exception.Message, StringComparison.Ordinal);
    }

    private static AttributeDefinition WithPattern(string pattern) => Attribute(AttributeType.String, new() { Pattern = pattern });
}
