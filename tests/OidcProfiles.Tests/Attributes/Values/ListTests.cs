using OidcProfiles.Attributes;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class ListTests
{
    private static readonly AttributeDefinition Texts = Attribute(AttributeType.String, isMultiValued: true);
    private static readonly AttributeDefinition Numbers = Attribute(AttributeType.Number, new() { MaximumCount = 2 }, isMultiValued: true);

    [Theory]
    [InlineData("""["b","a"]""", """["b","a"]""")]
    [InlineData("""["a"," a ","b","a"]""", """["a","b"]""")]
    [InlineData("""[null,"","a"," "]""", """["a"]""")]
    [InlineData("""[null,""]""", "(cleared)")]
    [InlineData("[]", "(cleared)")]
    [InlineData("null", "(cleared)")]
    [InlineData("\"\"", "(cleared)")]
    [InlineData("\"a\"", "ListExpected")]
    [InlineData("{}", "ListExpected")]
    [InlineData("""["a",1]""", "TextExpected")]
    [InlineData("""["a",["b"]]""", "TextExpected")]
    public void Parse_WhenAttributeIsMultiValued_TakesAList(string json, string expected) => Assert.Equal(expected, Parse(Texts, json));

    [Theory]
    [InlineData("[1,2]", "[1,2]")]
    [InlineData("[1,1.0,2,1e0]", "[1,2]")]
    [InlineData("[1,2,3]", "TooManyValues")]
    public void Parse_WhenThereIsAGreatestCount_CountsDifferentValues(string json, string expected) => Assert.Equal(expected, Parse(Numbers, json));

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Parse_WhenNoCountIsGiven_TakesTwenty(int count, bool isAccepted) =>
        Assert.Equal(isAccepted, Parser.ParseText(Texts, [.. Enumerable.Range(0, count).Select(number => $"{number}")]).Succeeded);

    [Fact]
    public void Parse_WhenOneValueIsWrong_NamesItsPlace()
    {
        var error = Parser.Parse(Texts, Json("""["a",null,"b\nc"]""")).Error!;

        Assert.Equal(("thing", "thing[2]"), (error.Attribute, error.Path));
        Assert.Equal("Thing (value 3) must be one line, without line breaks.", error.Description);
    }

    [Theory]
    [InlineData(new[] { "1", "", "2.0", " " }, "[1,2]")]
    [InlineData(new string[0], "(cleared)")]
    [InlineData(new[] { "", " " }, "(cleared)")]
    [InlineData(new[] { "1", "x" }, "NumberExpected")]
    public void ParseText_WhenAttributeIsMultiValued_TakesEveryText(string[] texts, string expected) =>
        Assert.Equal(expected, ParseText(Numbers, texts));

    [Theory]
    [InlineData(new[] { "a", "" }, "a")]
    [InlineData(new[] { "a", "b" }, "SingleValueExpected")]
    public void ParseText_WhenAttributeHasOneValue_TakesOne(string[] texts, string expected) =>
        Assert.Equal(expected, ParseText(Attribute(AttributeType.String), texts));
}
