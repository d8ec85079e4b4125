using System.Collections;
using System.Globalization;
using System.Text;
using OidcProfiles.StandIns.Tests.Scriban.Conformance;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.StandIns.Tests.Scriban.Api;

public sealed class ContextTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_WhenACaptureIsWritten_GetsTheOutputAndNotItsText(bool asynchronously)
    {
        var context = new RecordingContext();

        var text = await RenderAsync(context, "{{ capture c }}<{{ 'v' }}>{{ end }}{{ c }}{{ 5 }}", asynchronously);

        Assert.Equal("<v>5", text);
        Assert.Collection(
            context.Values,
            value => Assert.Equal("v", value),
            value => Assert.IsType<IScriptOutput>(value, exactMatch: false),
            value => Assert.Equal(5, value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_WhenATemplateIsIncluded_GetsItsText(bool asynchronously)
    {
        var context = new RecordingContext
        {
            TemplateLoader = new DictionaryLoader(new Dictionary<string, string> { ["t"] = "a{{ 1 }}" }),
        };

        await RenderAsync(context, "{{ include 't' }}", asynchronously);

        Assert.Equal([1, "a1"], context.Values);
        Assert.Equal(asynchronously ? 2 : 0, context.AsynchronousWrites);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Evaluate_WhenOverridden_SeesEveryNode(bool asynchronously)
    {
        var context = new RecordingContext();

        await RenderAsync(context, "{{ 1 + 2 }}", asynchronously);

        Assert.Contains(context.Nodes, node => node is ScriptBinaryExpression);
        Assert.Equal(2, context.Nodes.OfType<ScriptLiteral>().Count());
    }

    [Fact]
    public void PushOutput_WhenTheOutputIsOnesOwn_WritesThere()
    {
        var output = new StringBuilderOutput(new StringBuilder("x"));
        var context = new TemplateContext();
        context.PushOutput(output);

        Template.Parse("a{{ 1 }}").Evaluate(context);
        var rendered = Template.Parse("b{{ 2 }}").Render(context);

        Assert.Equal("xb2", rendered);
        Assert.Same(output, context.PopOutput());
        Assert.Equal(1, context.OutputCount);
        Assert.Throws<InvalidOperationException>(() => context.PopOutput());
    }

    [Fact]
    public void TryGetVariable_WhenAVariableIsMissing_SuppliesIt()
    {
        var context = new TemplateContext
        {
            StrictVariables = true,
            TryGetVariable = (TemplateContext _, SourceSpan _, ScriptVariable variable, out object? value) =>
            {
                value = variable.Name;
                return variable.Name == "a";
            },
        };

        Assert.Equal("a", Template.Parse("{{ a }}").Render(context));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ b }}").Render(context));
    }

    [Fact]
    public void TryGetMember_WhenAMemberIsMissing_SuppliesIt()
    {
        var context = new TemplateContext
        {
            TryGetMember = (TemplateContext _, SourceSpan _, object _, string member, out object? value) =>
            {
                value = member;
                return true;
            },
        };
        context.PushGlobal(new ScriptObject { { "o", new ScriptObject() } });

        Assert.Equal("ab", Template.Parse("{{ o.a }}{{ o['b'] }}").Render(context));
    }

    [Fact]
    public void RenderRuntimeException_WhenSet_WritesTheError()
    {
        var context = new TemplateContext { RenderRuntimeException = exception => $"!{exception.Span.Start.Column}!" };

        Assert.Equal("a!6!b", Template.Parse("a{{ 1 // 0 }}b").Render(context));
    }

    [Fact]
    public void PushCulture_WhenPopped_IsTheInvariantOneAgain()
    {
        var context = new TemplateContext();
        context.PushCulture(CultureInfo.GetCultureInfo("de-DE"));

        Assert.Equal("1,5", Template.Parse("{{ 1.5 }}").Render(context));
        context.PopCulture();

        Assert.Equal("1.5", Template.Parse("{{ 1.5 }}").Render(context));
    }

    [Fact]
    public void Model_WhenItHasDictionariesAndLists_ReadsThem()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject
        {
            { "d", new Dictionary<string, object?> { ["a"] = 1 } },
            { "h", new Hashtable { ["a"] = 2 } },
            { "l", new List<string> { "x", "y" } },
            { "r", new[] { 3, 4 } },
        });

        var text = Template.Parse("{{ d.a }}{{ d['a'] }}{{ h.a }}{{ h['a'] }}{{ l[1] }}{{ l.size }}{{ r[0] }}{{ r.size }}{{ for x in l; x; end }}")
            .Render(context);

        Assert.Equal("1122y232xy", text);
    }

    [Fact]
    public void Render_WhenTheModelIsAnObject_RenamesItsMembers() =>
        Assert.Equal("Ada 36", Template.Parse("{{ first_name }} {{ age }}").Render(new { FirstName = "Ada", Age = 36 }));

    [Fact]
    public void Evaluate_WhenTheTextIsAnExpression_ReturnsItsValue()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { { "a", 2 } });

        Assert.Equal(5, Template.Evaluate("a + 3", context));
    }

    [Fact]
    public void Render_WhenTheTemplateHasErrors_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Template.Parse("{{ if }}").Render(new TemplateContext()));

    [Fact]
    public void CachedTemplates_WhenATemplateIsIncludedTwice_HoldIt()
    {
        var context = new TemplateContext
        {
            TemplateLoader = new DictionaryLoader(new Dictionary<string, string> { ["t"] = "x" }),
        };

        Template.Parse("{{ include 't' }}{{ include 't' }}").Render(context);

        Assert.Equal("t", Assert.Single(context.CachedTemplates).Key);
    }

    private static Task<string> RenderAsync(TemplateContext context, string text, bool asynchronously) =>
        Rendering.RenderAsync(Template.Parse(text), context, asynchronously);
}
