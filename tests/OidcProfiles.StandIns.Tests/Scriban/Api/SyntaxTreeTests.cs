using Scriban;
using Scriban.Syntax;

namespace OidcProfiles.StandIns.Tests.Scriban.Api;

public sealed class SyntaxTreeTests
{
    [Theory]
    [InlineData("{{ a.b[0] | f 1 x:2 }}", "ExpressionStatement PipeCall IndexerExpression MemberExpression VariableGlobal VariableGlobal Literal FunctionCall VariableGlobal Literal NamedArgument VariableGlobal Literal")]
    [InlineData("{{ x = a ? b : [-2, {k: 3}] }}", "ExpressionStatement AssignExpression VariableGlobal ConditionalExpression VariableGlobal VariableGlobal ArrayInitializerExpression UnaryExpression Literal ObjectInitializerExpression ObjectMember VariableGlobal Literal")]
    [InlineData("{{ for i in l limit:2; i; else; 0; end }}", "ForStatement VariableGlobal VariableGlobal NamedArgument VariableGlobal Literal BlockStatement ExpressionStatement VariableGlobal ElseStatement BlockStatement ExpressionStatement Literal EndStatement")]
    [InlineData("{{ if a; else if b; end }}", "IfStatement VariableGlobal BlockStatement IfStatement VariableGlobal BlockStatement EndStatement")]
    [InlineData("{{ case a; when 1, 2; end }}", "CaseStatement VariableGlobal BlockStatement WhenStatement Literal Literal BlockStatement EndStatement")]
    [InlineData("{{ func f(a, b = 1); ret $x; end }}", "Function VariableGlobal Parameter VariableGlobal Parameter VariableGlobal Literal BlockStatement ReturnStatement VariableLocal EndStatement")]
    [InlineData("{{ f do; x++; end }}", "ExpressionStatement FunctionCall VariableGlobal AnonymousFunction Function BlockStatement ExpressionStatement IncrementDecrementExpression VariableGlobal EndStatement")]
    [InlineData("{{ f(a) = (a) }}", "Function VariableGlobal Parameter VariableGlobal ExpressionStatement NestedExpression VariableGlobal")]
    [InlineData("{{ $'a{b}' ; this.c.empty? }}", "ExpressionStatement InterpolatedStringExpression Literal InterpolatedExpression VariableGlobal Literal ExpressionStatement IsEmptyExpression MemberExpression ThisExpression VariableGlobal VariableGlobal")]
    [InlineData("{{ capture c; end; with w; end; import i; while true; break; end; readonly r; wrap f; end }}", "CaptureStatement VariableGlobal BlockStatement EndStatement WithStatement VariableGlobal BlockStatement EndStatement ImportStatement VariableGlobal WhileStatement Literal BlockStatement BreakStatement EndStatement ReadOnlyStatement VariableGlobal WrapStatement VariableGlobal BlockStatement EndStatement")]
    [InlineData("{{ tablerow t in 1..2; end }}", "TableRowStatement VariableGlobal BinaryExpression Literal Literal BlockStatement EndStatement")]
    public void Children_WhenWalked_ComeInTheOrderOfTheText(string text, string expected)
    {
        var template = Template.Parse(text);

        Assert.False(template.HasErrors);
        Assert.Equal($"Page BlockStatement {expected}", string.Join(' ', Names(template.Page!)));
    }

    [Fact]
    public void Parent_WhenWalkedUpwards_EndsAtThePage()
    {
        var page = Template.Parse("{{ a.b | c }}").Page!;

        foreach (var node in Descendants(page).Skip(1))
        {
            var top = node;
            while (top.Parent is not null)
            {
                top = top.Parent;
            }

            Assert.Same(page, top);
        }
    }

    [Fact]
    public void Visitor_WhenItOverridesOneType_MeetsEveryNodeOfIt()
    {
        var visitor = new VariableCounter();

        visitor.Visit((ScriptNode)Template.Parse("{{ a + b; for c in d; e; end; $'x{f}' }}").Page!);

        Assert.Equal(["a", "b", "c", "d", "e", "f"], visitor.Names);
    }

    [Fact]
    public void Span_WhenANodeIsInTheSecondLine_CountsFromZero()
    {
        var page = Template.Parse("one\n {{ name }}").Page!;

        var variable = Assert.Single(Descendants(page).OfType<ScriptVariableGlobal>());

        Assert.Equal((1, 4, 8), (variable.Span.Start.Line, variable.Span.Start.Column, variable.Span.Start.Offset));
        Assert.Equal(4, variable.Span.Length);
    }

    [Theory]
    [InlineData("{{ a + 1 }}", "a+1")]
    [InlineData("{{ f 'x' y:2 | g }}", "f 'x' y:2|g")]
    public void ToString_WhenAnExpressionIsPrinted_IsItsSource(string text, string expected)
    {
        var statement = Template.Parse(text).Page!.Body!.Statements.OfType<ScriptExpressionStatement>().Single();

        Assert.Equal(expected, statement.Expression!.ToString());
    }

    private static IEnumerable<string> Names(ScriptNode node) => Descendants(node)
        .Where(found => found is not (ScriptVerbatim or ScriptList or ScriptEscapeStatement or ScriptRawStatement))
        .Select(found => found.GetType().Name["Script".Length..]);

    private static IEnumerable<ScriptNode> Descendants(ScriptNode node) => [node, .. node.Children.SelectMany(Descendants)];

    private sealed class VariableCounter : ScriptVisitor
    {
        public List<string> Names { get; } = [];

        public override void Visit(ScriptVariableGlobal node) => Names.Add(node.Name);
    }
}
