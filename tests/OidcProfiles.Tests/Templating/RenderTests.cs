using System.Globalization;
using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Templating;

public sealed class RenderTests
{
    private static readonly DateTime Time = new(2026, 3, 4, 5, 6, 7, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("{{ text }} {{ yes }} {{ whole }} {{ money }} {{ none }}|", "A & <b> true 7 12.50 |")]
    [InlineData("{{ person.name }} {{ person.none }}|{{ person.none ?? 'x' }}|{{ none?.name ?? 'y' }}", "Ada |x|y")]
    [InlineData("{{ for tag in tags }}{{ tag }}{{ if !for.last }}, {{ end }}{{ end }} {{ tags.size }} {{ tags[9] }}", "red, blue 2 ")]
    [InlineData("{{ this['text'] | string.upcase }}{{ x = 1; x + 1 }}", "A & <B>2")]
    [InlineData("{{ if none }}yes{{ else }}no{{ end }}{{ none == null }}", "notrue")]
    public void Render_WhenValuesArePlain_WritesThem(string template, string expected) => Assert.Equal(
        expected,
        new EngineHarness().Render(
            template,
            ("text", "A & <b>"),
            ("yes", true),
            ("whole", 7),
            ("money", 12.50m),
            ("none", null),
            ("tags", new[] { "red", "blue" }),
            ("person", new Dictionary<string, object?> { ["name"] = "Ada", ["none"] = null })));

    [Theory]
    [InlineData("en", "04 Mar 2026|Wednesday, 4 March|1,234.5")]
    [InlineData("de", "04 März 2026|Mittwoch, 4 März|1.234,5")]
    [InlineData("fr", "04 mars 2026|mercredi, 4 mars|1 234,5")]
    public void Render_WhenCultureIsGiven_FollowsIt(string culture, string expected) => Assert.Equal(
        expected.Replace(' ', ' '),
        new EngineHarness { Culture = culture }.Render(
            "{{ time }}|{{ time | date.to_string '%A, %e %B' | string.replace '  ' ' ' }}|{{ number | math.format 'N1' }}", ("time", Time), ("number", 1234.5))
            .Replace('\u202F', ' '));

    [Theory]
    [InlineData("one\n{{ nosuch }}", "main(2,4): 'nosuch' is not known here.")]
    [InlineData("{{ person.nmae }}", "main(1,11): 'nmae' is no member of what it is asked for from.")]
    [InlineData("{{ person['nmae'] }}", "main(1,11): ''nmae'' failed.")]
    [InlineData("{{ none.name }}", "main(1,9): 'name' is asked for from something that has no value; test it first, or use '?.'.")]
    [InlineData("{{ 'a' | string.upcaze }}", "main(1,17):")]
    [InlineData("{{ include 'frame' }}", "frame(2,5): 'broken' is not known here.")]
    [InlineData("{{ include 'syntax' }}", "syntax(1,")]
    [InlineData("{{ include 'nosuch' }}", "main(1,4): The template that is included here does not exist.")]
    [InlineData("{{ if true }}", "main(1,")]
    [InlineData("{{ name = 'x' }}", "main(1,4): 'name' cannot be changed here.")]
    [InlineData("{{ person.name = 'x' }}", "main(1,")]
    [InlineData("{{ string.upcase = 1 }}", "main(1,")]
    [InlineData("{{ string.mine = 1 }}", "main(1,")]
    public void Render_WhenTemplateFails_SaysWhere(string template, string fault) => Assert.StartsWith(
        fault,
        new EngineHarness { Includes = { ["frame"] = "a\n {{ broken }}", ["syntax"] = "{{ ) }}" } }.Fail(
            template,
            ("name", "secret value"),
            ("none", null),
            ("tags", new[] { "red" }),
            ("person", new Dictionary<string, object?> { ["name"] = "secret value" })).ToString(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ name + 1 * name.size // 0 }}")]
    [InlineData("{{ name | math.round }}")]
    [InlineData("{{ name | object.from_json }}")]
    [InlineData("{{ 'x' | regex.match name }}")]
    [InlineData("{{ string.pad_left 'a' name }}")]
    [InlineData("{{ include name }}")]
    [InlineData("{{ {a: 1}[name] }}")]
    public void Render_WhenFunctionFails_SaysNoValue(string template)
    {
        var fault = new EngineHarness().Fail(template, ("name", "secret("));

        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ '{{1}}' | object.eval_template }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ date.utc_now }}")]
    [InlineData("{{ date.parse '10:30' }}")]
    [InlineData("{{ date '10:30' }}")]
    [InlineData("{{ '10:30' | date }}")]
    [InlineData("{{ date.format = '%Y' }}")]
    [InlineData("{{ math.random 1 5 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ include_join ['a'] ',' }}")]
    public void Render_WhenFunctionWasTakenAway_Fails(string template) => new EngineHarness { Includes = { ["a"] = "a" } }.Fail(template);

    [Fact]
    public void Render_WhenValueIsAnObjectOfTheHost_Refuses()
    {
        var exception = Assert.Throws<ArgumentException>(() => new EngineHarness().Render("{{ x }}", ("x", new Uri("https://example.com"))));

        Assert.Contains("'x' holds a System.Uri", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WhenRenderedByManyThreads_GivesEachItsOwn()
    {
        var harness = new EngineHarness { Includes = { ["frame"] = "[{{ $1 }}{{ own = $1 }}{{ own }}]" } };

        Parallel.For(0, 200, number => Assert.Equal(
            $"[{number}{number}]",
            harness.Render("{{ include 'frame' number }}", ("number", number))));
    }

    [Fact]
    public void Render_WhenCancelled_StopsAsTheCallerAsked()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new EngineHarness().Engine.Render(
            new("main", "x"),
            new() { Format = TemplateFormat.Text, Culture = CultureInfo.InvariantCulture, Variables = new Dictionary<string, object?>() },
            source.Token));
    }

    [Theory]
    [InlineData("  Hello,\r\n {{ name }}\n", "Hello, Eve Bcc: x@example.com")]
    [InlineData("{{ mark }}a", "a")]
    [InlineData("a{{ line }}b\u0007c", "a b c")]
    public void Render_WhenLine_MakesOneLine(string template, string expected) => Assert.Equal(
        expected,
        new EngineHarness { Format = TemplateFormat.Line }.Render(
            template, ("name", "Eve\r\nBcc: x@example.com"), ("mark", "\u202E\u2066\u2069\u202A"), ("line", "\u2028\u2029\u0085\0")));

    [Fact]
    public void Render_WhenLine_KeepsWhatLettersNeed() =>
        Assert.Equal("\u200Fمرحبا 👩\u200D🔬 \u200E&", new EngineHarness { Format = TemplateFormat.Line }.Render("\u200Fمرحبا 👩\u200D🔬 \u200E&"));
}
