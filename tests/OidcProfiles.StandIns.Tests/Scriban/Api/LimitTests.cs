using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.StandIns.Tests.Scriban.Api;

public sealed class LimitTests
{
    [Fact]
    public void Render_WhenCancelled_Aborts()
    {
        var context = new TemplateContext { CancellationToken = new CancellationToken(canceled: true) };

        var exception = Assert.Throws<ScriptAbortException>(() => Template.Parse("{{ 1 }}").Render(context));

        Assert.True(exception.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public async Task RenderAsync_WhenCancelledInALoop_Aborts()
    {
        using var source = new CancellationTokenSource();
        var context = new TemplateContext { CancellationToken = source.Token, LoopLimit = 0 };
        var global = new ScriptObject();
        global.Import("stop", new Action(source.Cancel));
        context.PushGlobal(global);
        var template = Template.Parse("{{ while true; stop; end }}");

        await Assert.ThrowsAsync<ScriptAbortException>(async () => await template.RenderAsync(context));
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("1 + ", "1", "")]
    [InlineData("{a:", "1", "}")]
    [InlineData("-", "1", "")]
    [InlineData("if true;", "1", ";end")]
    [InlineData("do;", "1", ";end")]
    public void Parse_WhenNestedTooDeep_ReportsAnError(string open, string core, string close)
    {
        var text = $"{{{{ {Repeat(open, 5000)}{core}{Repeat(close, 5000)} }}}}";

        Assert.True(Template.Parse(text).HasErrors);
    }

    [Fact]
    public void Parse_WhenNestedWithoutALimit_DoesNotExhaustTheStack()
    {
        var text = $"{{{{ {Repeat("(", 200_000)}1 }}}}";

        Assert.True(Template.Parse(text, null, new ParserOptions { ExpressionDepthLimit = 0 }).HasErrors);
    }

    [Fact]
    public void Render_WhenRecursiveWithoutALimit_DoesNotExhaustTheStack()
    {
        var context = new TemplateContext { RecursiveLimit = 0 };

        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ func f; f; end; f }}").Render(context));
    }

    [Fact]
    public void ObjectToString_WhenAnObjectLiesInItself_IsAnError()
    {
        var context = new TemplateContext();

        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ x = {}; x.x = x; x }}").Render(context));
    }

    [Fact]
    public void Regex_WhenItTakesTooLong_IsAnError()
    {
        var context = new TemplateContext { RegexTimeOut = TimeSpan.FromMilliseconds(50) };
        var template = Template.Parse("{{ regex.match 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' '^(a+)+$' }}");

        Assert.Throws<ScriptRuntimeException>(() => template.Render(context));
    }

    [Fact]
    public void LoopLimit_WhenTheListIsAQuery_HasItsOwnLimit()
    {
        var context = new TemplateContext { LoopLimit = 5, LoopLimitQueryable = 20 };
        context.PushGlobal(new ScriptObject { { "q", Enumerable.Range(0, 10).AsQueryable() } });

        Assert.Equal("0123456789", Template.Parse("{{ for x in q }}{{ x }}{{ end }}").Render(context));
    }

    [Fact]
    public void Output_WhenRenderedAgainAfterReset_IsCountedAnew()
    {
        var context = new TemplateContext { LimitToString = 5 };
        var template = Template.Parse("1234567");

        Assert.Equal("12345...", template.Render(context));
        context.Reset();

        Assert.Equal("12345...", template.Render(context));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
