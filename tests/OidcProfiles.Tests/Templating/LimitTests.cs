using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Templating;

public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ for i in 1..11 }}x{{ end }}")]
    [InlineData("{{ for i in 1..4 }}{{ for j in 1..4 }}x{{ end }}{{ end }}")]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}")]
    public void Render_WhenLoopsAreTooLong_Fails(string template) =>
        new EngineHarness(limits => limits.Iterations = 10).Fail(template);

    [Theory]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    public void Render_WhenTooDeep_Fails(string template) =>
        new EngineHarness { Includes = { ["self"] = "{{ include 'self' }}" } }.Fail(template);

    /// <summary>The library cuts and says nothing; a mail without its end must not leave.</summary>
    [Theory]
    [InlineData("{{ for i in 1..30 }}xxxxx{{ end }}")]
    [InlineData("{{ for i in 1..30 }}{{ v }}{{ end }}")]
    [InlineData("{{ v | string.pad_left 101 }}")]
    [InlineData("{{ capture x; for i in 1..100; 'xxxxx'; end; end }}")]
    [InlineData("{{ capture x }}{{ for i in 1..100 }}xxxxx{{ end }}{{ end }}{{ if x == '' }}{{ end }}")]
    [InlineData("{{ for i in 1..30 }}{{ include 'item' }}{{ end }}")]
    [InlineData("{{ x = ''; for i in 1..100; x = x + v; end; x | string.size }}{{ [x] | array.size }}{{ x }}")]
    [InlineData("{{ x = ''; for i in 1..100; x = x + v; end; [x] }}")]
    [InlineData("{{ x = []; for i in 1..100; x[i] = v; end; (x | array.join '') | string.size }}")]
    [InlineData("{{ x = []; for i in 1..100; x[i] = v; end; x }}")]
    public void Render_WhenOutputIsTooLong_FailsAndCutsNothing(string template) =>
        new EngineHarness(limits => limits.OutputLength = 100) { Includes = { ["item"] = "xxxxx" } }.Fail(template, ("v", "xxxxx"));

    [Theory]
    [InlineData(TemplateFormat.Text)]
    [InlineData(TemplateFormat.Html)]
    [InlineData(TemplateFormat.Line)]
    public void Render_WhenOutputIsAsLongAsItMayBe_GivesAllOfIt(TemplateFormat format)
    {
        var harness = new EngineHarness(limits => limits.OutputLength = 100) { Format = format, Includes = { ["frame"] = "{{ content }}" } };

        Assert.Equal(100, harness.Render("{{ capture content }}{{ v }}{{ end }}{{ include 'frame' }}", ("v", new string('x', 100))).Length);
        Assert.Contains(
            "more than the 100 characters",
            harness.Fail("{{ v }}", ("v", new string('x', 101))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WhenManyLongTextsAreKept_EndsBeforeTheMemoryDoes()
    {
        var fault = new EngineHarness().Fail("{{ x = '' | string.pad_left 500000; a = []; for i in 1..900; a[i] = x + i; end; a.size }}");

        Assert.Contains("MiB of memory", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ x = 'xxxxxxxx'; for i in 1..60; x = x + x; end; x.size }}")]
    [InlineData("{{ x = '' | string.pad_left 500000; x | regex.replace ' ' x | string.size }}")]
    [InlineData("{{ x = '' | string.pad_left 50000; x | regex.replace ' ' '$_' | string.size }}")]
    [InlineData("{{ x = '' | string.pad_left 500000; x | string.replace ' ' x | string.size }}")]
    [InlineData("{{ x = '' | string.pad_left 500000; x * 100000 | string.size }}")]
    public void Render_WhenFunctionWouldMakeAHugeText_FailsAtOnce(string template) => new EngineHarness().Fail(template);

    [Fact]
    public void Render_WhenTimeIsOver_Fails()
    {
        var time = new SteppingTime(TimeSpan.FromMilliseconds(10));

        var fault = new EngineHarness(limits => limits.Time = TimeSpan.FromMilliseconds(100), time).Fail("{{ for i in 1..900 }}x{{ end }}");

        Assert.Contains("longer than the 100 ms", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WhenPatternBacktracks_Fails() => new EngineHarness(limits => limits.Time = TimeSpan.FromMilliseconds(50))
        .Fail("{{ v | regex.match '^(a+)+$' }}", ("v", new string('a', 60) + "!"));

    /// <summary>The library would end the process: its stack has no limit for members of members.</summary>
    [Theory]
    [InlineData(".a", "{{ a", "}}")]
    [InlineData("(", "{{", "}}")]
    [InlineData("{{ if true }}", "", "")]
    [InlineData("[0]", "{{ a", "}}")]
    [InlineData("{a:", "{{", "}}")]
    public void Render_WhenTemplateIsNestedWithoutEnd_Fails(string part, string before, string after)
    {
        var template = before + string.Concat(Enumerable.Repeat(part, 20_000)) + after;

        new EngineHarness().Fail(template, ("a", new Dictionary<string, object?>()));
        Assert.NotEmpty(new EngineHarness().Validate(template));
    }

    /// <summary>Each look at the clock takes a step.</summary>
    private sealed class SteppingTime(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
