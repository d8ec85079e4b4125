using OidcProfiles.Filtering;

namespace OidcProfiles.Tests.Filtering;

/// <summary>The filter language of RFC 7644, 3.4.2.2.</summary>
public sealed class FilterParserTests
{
    [Theory]
    [InlineData("userName Eq \"john\"", "(userName Equal 'john')")]
    [InlineData("name.familyName co \"O'Malley\"", "(name.familyName Contains 'O'Malley')")]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"J\"", "(urn:ietf:params:scim:schemas:core:2.0:User:userName StartsWith 'J')")]
    [InlineData("title pr", "(title pr)")]
    [InlineData("meta.lastModified gt \"2011-05-13T04:42:34Z\"", "(meta.lastModified GreaterThan '2011-05-13T04:42:34Z')")]
    [InlineData("a ge 1 or b lt -2.5e+3", "or[(a GreaterThanOrEqual 1) (b LessThan -2.5e+3)]")]
    [InlineData("a le 0", "(a LessThanOrEqual 0)")]
    [InlineData("a ne true", "(a NotEqual true)")]
    [InlineData("a eq null", "(a Equal null)")]
    [InlineData("a ew \"x\\u00e9\\\"\\n\"", "(a EndsWith 'xé\"\n')")]
    [InlineData("members.$ref pr", "(members.$ref pr)")]
    [InlineData("custom_attribute-2 eq \"ü😀\"", "(custom_attribute-2 Equal 'ü😀')")]
    [InlineData("userType eq \"E\" and (emails co \"x\" or emails.value co \"y\")", "and[(userType Equal 'E') or[(emails Contains 'x') (emails.value Contains 'y')]]")]
    [InlineData("a pr or b pr and c pr", "or[(a pr) and[(b pr) (c pr)]]")]
    [InlineData("a pr AND b pr OR c pr Or d pr", "or[and[(a pr) (b pr)] (c pr) (d pr)]")]
    [InlineData("not (a pr) and b pr", "and[not(a pr) (b pr)]")]
    [InlineData("NOT(a pr or b pr)", "notor[(a pr) (b pr)]")]
    [InlineData("not pr", "(not pr)")]
    [InlineData("emails[type eq \"work\" and value co \"@example.com\"] or ims[not (type pr)]", "or[emails[and[(type Equal 'work') (value Contains '@example.com')]] ims[not(type pr)]]")]
    [InlineData("  ( ( a\tpr ) )  ", "(a pr)")]
    public void Parse_OfAFilter_GivesItsTree(string text, string expected)
    {
        var (filter, error) = FilterParser.Parse(text);
        Assert.Null(error);
        Assert.Equal(expected, Write(filter!));
    }

    [Theory]
    [InlineData("", 1, "<attribute> ( not")]
    [InlineData("   ", 4, "<attribute> ( not")]
    [InlineData("userName", 9, "eq ne co sw ew gt ge lt le pr")]
    [InlineData("userName is \"a\"", 10, "eq ne co sw ew gt ge lt le pr")]
    [InlineData("userName eq", 12, "\"<text>\" <number> true false null")]
    [InlineData("userName eq john", 13, "\"<text>\" <number> true false null")]
    [InlineData("userName eq \"john", 13, "\"<text>\" <number> true false null")]
    [InlineData("userName eq 'john'", 13, "\"<text>\" <number> true false null")]
    [InlineData("a eq TRUE", 6, "\"<text>\" <number> true false null")]
    [InlineData("a eq 01", 6, "\"<text>\" <number> true false null")]
    [InlineData("a eq 1.", 6, "\"<text>\" <number> true false null")]
    [InlineData("a eq \"\\ud800\"", 6, "\"<text>\" <number> true false null")]
    [InlineData("a eq \"\\u0000\"", 6, "\"<text>\" <number> true false null")]
    [InlineData("a eq \"x\ny\"", 6, "\"<text>\" <number> true false null")]
    [InlineData("(a pr", 6, ") and or")]
    [InlineData("a pr)", 5, "and or")]
    [InlineData("a pr b pr", 6, "and or")]
    [InlineData("a pr and", 9, "<attribute> ( not")]
    [InlineData("a pr or ) b", 9, "<attribute> ( not")]
    [InlineData("emails[type pr", 15, "] and or")]
    [InlineData("emails[a[b pr]]", 9, "eq ne co sw ew gt ge lt le pr")]
    [InlineData("1a pr", 1, "<attribute> ( not")]
    [InlineData("a..b pr", 1, "<attribute> ( not")]
    [InlineData("a.b.c pr", 1, "<attribute> ( not")]
    [InlineData(":a pr", 1, "<attribute> ( not")]
    public void Parse_OfNoFilter_SaysWhereAndWhatWasExpected(string text, int position, string expected) =>
        Assert.Equal(new FilterResult(Filter: null, new(position, expected)), FilterParser.Parse(text));

    [Fact]
    public void Parse_AtTheLimits_TakesWhatIsWithinAndNoMore()
    {
        var text = $"a eq \"{new string('x', FilterParser.MaximumLength - 7)}\"";
        Assert.Null(FilterParser.Parse(text).Error);
        Assert.Equal(FilterParser.MaximumLength + 1, FilterParser.Parse($"{text} ").Error!.Position);

        static string Nest(int depth) => $"{new string('(', depth)}a pr{new string(')', depth)}";
        Assert.Null(FilterParser.Parse(Nest(FilterParser.MaximumDepth)).Error);
        Assert.Equal(new(FilterParser.MaximumDepth + 2, "<= 20"), FilterParser.Parse(Nest(FilterParser.MaximumDepth + 1)).Error);

        static string Join(int count) => string.Join(" or ", Enumerable.Repeat("a pr", count));
        Assert.Null(FilterParser.Parse(Join(FilterParser.MaximumConditions)).Error);
        Assert.Equal("<= 50", FilterParser.Parse(Join(FilterParser.MaximumConditions + 1)).Error!.Expected);
    }

    [Fact]
    public void Parse_OfAnythingAtAll_GivesAFilterOrAPlaceWithinTheText()
    {
        var random = new Random(7644);
        string[] words =
        [
            "a", "emails", "name.x", "urn:x:", "eq", "NE", "co", "pr", "and", "or", "not", "(", ")", "[", "]", "\"x\"", "\"", "\\", "1", "-", "1e5", "true", "null", " ",
            "\t", "\ud800", "\0", "ü", ".", "$ref", ":", "😀",
        ];
        var filters = 0;
        for (var count = 0; count < 100_000; count++)
        {
            var separator = random.Next(3) == 0 ? string.Empty : " ";
            var text = string.Join(separator, Enumerable.Range(0, random.Next(1, 14)).Select(_ => words[random.Next(words.Length)]));
            var (filter, error) = FilterParser.Parse(text);
            Assert.True(filter is null != error is null, text);
            Assert.True(error is null || error.Position >= 1 && error.Position <= text.Length + 1, text);
            filters += filter is null ? 0 : 1;
        }

        // Else nothing but errors would have been tried.
        Assert.True(filters > 100, $"{filters}");
    }

    [Fact]
    public void Parse_OfMutatedFilters_NeverThrows()
    {
        const string Sample = "userType eq \"Employee\" and not (emails[type eq \"work\" and value co \"@example.com\"] or a.b ge -1.5e3) or c pr";
        var random = new Random(2026);
        for (var count = 0; count < 50_000; count++)
        {
            var text = Sample.ToCharArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                text[random.Next(text.Length)] = (char)random.Next(random.Next(2) == 0 ? 128 : 65536);
            }

            var (filter, error) = FilterParser.Parse(new(text));
            Assert.True(filter is null != error is null);
        }
    }

    private static string Write(FilterNode node) => node switch
    {
        FilterAnd and => $"and[{string.Join(' ', and.Conditions.Select(Write))}]",
        FilterOr or => $"or[{string.Join(' ', or.Conditions.Select(Write))}]",
        FilterNot not => $"not{Write(not.Condition)}",
        FilterPresence presence => $"({presence.Path} pr)",
        FilterValuePath path => $"{path.Path}[{Write(path.Condition)}]",
        FilterComparison { Value: var value } comparison =>
            $"({comparison.Path} {comparison.Operator} {(value.Kind == FilterValueKind.Text ? $"'{value.Text}'" : value.Text)})",
        _ => throw new NotSupportedException(),
    };
}
