using OidcProfiles.Scriban.Expressions;
using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Templating;

public sealed class ExpressionEngineTests
{
    private static readonly Dictionary<string, object?> Values = new(StringComparer.Ordinal)
    {
        ["given_name"] = "Ada",
        ["family_name"] = "King {{ 1 + 1 }} <b>",
        ["nickname"] = null,
        ["age"] = 36L,
        ["share"] = 12.5m,
        ["member"] = true,
        ["tags"] = new[] { "red", "blue" },
        ["address"] = new Dictionary<string, object?> { ["country"] = "UK", ["region"] = null },
        ["birthdate"] = "1815-12-10",
    };

    public static TheoryData<string, object?> Accepted() => new()
    {
        { "given_name + ' ' + family_name", "Ada King {{ 1 + 1 }} <b>" },
        { " given_name | string.slice 0 1\n", "A" },
        { "nickname", null },
        { "nickname ?? given_name", "Ada" },
        { "age >= 18", true },
        { "age + 1", 37 },
        { "share * 2", 25.0m },
        { "age / 8", 4.5 },
        { "tags | array.join ', '", "red, blue" },
        { "tags | array.each @string.upcase | array.join ''", "REDBLUE" },
        { "tags | array.contains 'red'", true },
        { "address.country == 'UK' ? 'home' : address.region", "home" },
        { "address.region", null },
        { "$'{given_name} ({age})'", "Ada (36)" },
        { "(birthdate | string.slice 0 4) | string.to_int", 1815 },
        { "[given_name, nickname, family_name] | array.compact | array.size", 3 - 1 },
        { "tags[5]", null },
        { "tags.size", 2 },
        { "empty", null },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Evaluate_WhenExpressionIsGood_GivesAPlainValue(string expression, object? expected)
    {
        Assert.Empty(Engine().Validate(expression, Values.Keys));
        Assert.Equal(expected, Engine().Evaluate(expression, Values));
    }

    [Theory]
    [InlineData("given_nam + ' '", "(1,1): 'given_nam' is not known. Did you mean 'given_name'?")]
    [InlineData("[given_name,\n  nosuch]", "(2,3): 'nosuch' is not known.")]
    [InlineData("true ? 1 : nosuch", "(1,12): 'nosuch' is not known.")]
    [InlineData("given_name | string.upcaze", "(1,21): 'string.upcaze' is not known. Did you mean 'string.upcase'?")]
    [InlineData("date.now", "(1,6): 'date.now' is not available: a rendering depends on its input alone.")]
    [InlineData("object.eval given_name", "(1,8): 'object.eval' is not available: text is never evaluated.")]
    [InlineData("x = 1", "(1,1): An expression cannot set anything.")]
    [InlineData("given_name; family_name", "(1,13): One expression is accepted, and this is a second one.")]
    [InlineData("if true; 1; end", "(1,1): Statements are not accepted")]
    [InlineData("for x in tags; x; end", "(1,1): Statements are not accepted")]
    [InlineData("ret 1", "(1,1): Statements are not accepted")]
    [InlineData("tags | array.each @(do; ret $0; end)", "(1,21): Statements are not accepted")]
    [InlineData("include 'x'", "(1,1): An expression cannot include templates.")]
    [InlineData("'x' | include", "(1,7): An expression cannot include templates.")]
    [InlineData("  ", "An expression is missing.")]
    [InlineData("given_name +", "(1,")]
    [InlineData("(given_name", "(1,")]
    public void Validate_WhenExpressionIsWrong_SaysWhere(string expression, string fault)
    {
        Assert.Contains(fault, Engine().Validate(expression, Values.Keys)[0].ToString(), StringComparison.Ordinal);
        if (!expression.Contains('?', StringComparison.Ordinal))
        {
            Assert.Throws<TemplateException>(() => Engine().Evaluate(expression, Values));
        }
    }

    [Theory]
    [InlineData("tags")]
    [InlineData("address")]
    [InlineData("{a: 1}")]
    [InlineData("@string.upcase")]
    [InlineData("1 << 200")]
    [InlineData("1 // 0")]
    [InlineData("address.nosuch")]
    [InlineData("nickname.size")]
    [InlineData("1..100000000 | array.size")]
    [InlineData("(1..900) | array.each @string.upcase | array.join family_name * 5000")]
    [InlineData("family_name * 100000")]
    [InlineData("('' | string.pad_left 60000) + ('' | string.pad_left 60000) + ('' | string.pad_left 60000) + ('' | string.pad_left 60000) + ('' | string.pad_left 60000)")]
    [InlineData("(family_name * 10 + '!') | regex.replace '^(([a-zA-Z{}<> 0-9+])+)+$' ''")]
    public void Evaluate_WhenItGoesWrong_FailsWithoutAValue(string expression)
    {
        var fault = Assert.Throws<TemplateException>(() => Engine().Evaluate(expression, Values)).Fault;

        Assert.DoesNotContain("King", fault.Message, StringComparison.Ordinal);
    }

    private static ScribanExpressionEngine Engine() => new(TimeProvider.System);
}
