using OidcProfiles.StandIns.Tests.Scriban.Conformance;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.StandIns.Tests.Scriban.Api;

public sealed class FunctionTests
{
    [Fact]
    public void Import_WhenADelegateIsCalled_ConvertsItsArguments()
    {
        var global = new ScriptObject();
        global.Import("add", new Func<int, double, double>((a, b) => a + b));

        Assert.Equal("3.5", Render("{{ add '1' 2.5 }}", global));
        Assert.Equal("3.5", Render("{{ 1 | add 2.5 }}", global));
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ add 1 }}", global));
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ add 'x' 1 }}", global));
    }

    [Fact]
    public void Import_WhenADelegateTakesTheContext_GetsIt()
    {
        var global = new ScriptObject();
        global.Import("where", new Func<TemplateContext, SourceSpan, string, string>(
            (context, span, name) => $"{name}@{span.Start.Column}/{context.GlobalCount}"));

        Assert.Equal("n@3/2", Render("{{ where 'n' }}", global));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Function_WhenItIsCustom_GetsArgumentsAndCaller(bool asynchronously)
    {
        var function = new JoiningFunction();
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { { "join", function } });
        var template = Template.Parse("{{ 'a' | join 2 true }}");

        var text = await Rendering.RenderAsync(template, context, asynchronously);

        Assert.Equal("a,2,True", text);
        Assert.Equal(asynchronously, function.WasAsynchronous);
        Assert.IsType<ScriptFunctionCall>(function.Caller);
    }

    [Theory]
    [InlineData("array", "add add_range any compact concat contains cycle each filter first insert_at join last limit map offset remove_at reverse size sort uniq")]
    [InlineData("object", "default eval eval_template format from_json has_key has_value keys kind size to_json typeof values")]
    [InlineData("regex", "escape match matches replace split unescape")]
    [InlineData("html", "escape newline_to_br strip url_encode url_escape")]
    [InlineData("timespan", "from_days from_hours from_milliseconds from_minutes from_seconds parse zero")]
    public void Builtin_WhenListed_HasTheFunctionsOfTheLibrary(string group, string expected)
    {
        var members = ((ScriptObject)TemplateContext.GetDefaultBuiltinObject()[group]!).Keys.Order(StringComparer.Ordinal);

        Assert.Equal(expected, string.Join(' ', members));
    }

    [Fact]
    public void Builtin_WhenATemplateChangesIt_IsAsNewInTheNextContext()
    {
        Assert.Equal("2026", Render("{{ date.format = '%Y'; d }}", Dated()));
        Assert.Equal("04 Mar 2026", Render("{{ d }}", Dated()));

        static ScriptObject Dated() => new() { { "d", new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Unspecified) } };
    }

    private static string Render(string text, ScriptObject global)
    {
        var context = new TemplateContext();
        context.PushGlobal(global);
        return Template.Parse(text).Render(context);
    }
}
