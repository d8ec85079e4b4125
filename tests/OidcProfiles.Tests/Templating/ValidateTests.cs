using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Templating;

public sealed class ValidateTests
{
    private static readonly TemplateVariable[] Variables =
    [
        EngineHarness.Variable("link"),
        EngineHarness.Variable("expires", TemplateVariableType.Time),
        EngineHarness.Variable("minutes", TemplateVariableType.Number),
        EngineHarness.Variable("tags", TemplateVariableType.List),
        EngineHarness.Variable(
            "recipient", TemplateVariableType.Object, EngineHarness.Variable("name"), EngineHarness.Variable("email")),
    ];

    [Theory]
    [InlineData("Hello {{ recipient.name ?? 'you' }}, {{ link }} {{ expires | date.to_string '%F' }} {{ expires.year }} {{ minutes + 1 }}")]
    [InlineData("{{ x = 1 }}{{ x }}{{ capture y }}{{ x }}{{ end }}{{ y | string.upcase }}{{ x += 1 }}")]
    [InlineData("{{ for tag in tags }}{{ tag }}{{ tag.size }}{{ for.index }}{{ if !for.first }}{{ last }}{{ end }}{{ last = tag }}{{ else }}-{{ end }}")]
    [InlineData("{{ func f(a, b = 1) }}{{ a }}{{ b }}{{ later }}{{ $0 }}{{ end }}{{ later = 1 }}{{ f 1 }}{{ f(1, 2) }}")]
    [InlineData("{{ tags | array.each @(do; ret $0 + 'x'; end) }}{{ tags | array.each @string.upcase | array.join ', ' }}")]
    [InlineData("{{ with recipient }}{{ name }}{{ email }}{{ end }}{{ tags[0].size }}{{ recipient['name'] }}{{ tags.size }}")]
    [InlineData("{{ content = link }}{{ include 'frame' link }}{{ from_frame }}{{ include 'frame' }}")]
    [InlineData("{{ name = 'frame'; content = ''; include name }}{{ include 'named' title: link }}")]
    [InlineData("{{ o = {a: 1, b: {c: link}} }}{{ o.a }}{{ o.b.c }}{{ o.d = 2 }}{{ $x = 1 }}{{ $x }}{{ this.link }}{{ empty }}")]
    [InlineData("{{ i = 0; while i < 3; i = i + 1; while.index; end }}{{ $'{link} {recipient.name}' }}{{ case link; when 'a'; link; else; minutes; end }}")]
    [InlineData("{{ import {a: 1} }}{{ a }}{{ import recipient }}{{ name }}{{ func g }}{{ $$ }}{{ end }}{{ wrap g }}x{{ end }}")]
    public void Validate_WhenTemplateIsGood_SaysNothing(string template) => Assert.Empty(Harness().Validate(template, Variables));

    [Theory]
    [InlineData("{{ linc }}", "main(1,4): 'linc' is not known. Did you mean 'link'?")]
    [InlineData("\n  {{ if false }}{{ nosuch }}{{ end }}", "main(2,20): 'nosuch' is not known.")]
    [InlineData("{{ if true }}{{ else if nosuch }}{{ else }}{{ other }}{{ end }}", "main(1,25): 'nosuch' is not known.", "main(1,47): 'other' is not known.")]
    [InlineData("{{ recipient.nmae }}", "main(1,14): 'recipient.nmae' is not known. Did you mean 'recipient.name'?")]
    [InlineData("{{ recipient?.nmae ?? 'x' }}", "main(1,15): 'recipient.nmae' is not known. Did you mean 'recipient.name'?")]
    [InlineData("{{ recipient['nmae'] }}", "main(1,14): 'nmae' is not known. Did you mean 'name'?")]
    [InlineData("{{ link | string.upcaze }}", "main(1,18): 'string.upcaze' is not known. Did you mean 'string.upcase'?")]
    [InlineData("{{ nosuch 1 }}", "main(1,4): 'nosuch' is not known.")]
    [InlineData("{{ link recipient }}", "main(1,4): 'link' is no function; put an operator or a '|' between two values.")]
    [InlineData("{{ include 'nosuch' }}", "main(1,12): There is no template 'nosuch' to include.")]
    [InlineData("{{ include 'broken' }}{{ include 'broken' }}", "broken(2,5): 'gone' is not known.")]
    [InlineData("{{ date.now }}", "main(1,9): 'date.now' is not available: a rendering depends on its input alone.")]
    [InlineData("{{ '1' | object.eval }}", "main(1,17): 'object.eval' is not available: text is never evaluated.")]
    [InlineData("{{ include_join ['a'] '' }}", "main(1,4): 'include_join' is not available: use 'include' in a loop.")]
    [InlineData("{{ later }}{{ later = 1 }}", "main(1,4): 'later' is not known.")]
    [InlineData("{{ link = 'x' }}", "main(1,4): 'link' is given and cannot be changed; use another name.")]
    [InlineData("{{ recipient.name = 'x' }}", "main(1,4): 'recipient.name' is given and cannot be changed.")]
    [InlineData("{{ for x in tags }}{{ end }}{{ x }}", "main(1,32): 'x' is not known.")]
    [InlineData("{{ func f(a) }}{{ b }}{{ end }}{{ a }}", "main(1,35): 'a' is not known.", "main(1,19): 'b' is not known.")]
    [InlineData("{{ tags | array.each @(do; ret nosuch; end) }}", "main(1,32): 'nosuch' is not known.")]
    [InlineData("{{ minutes.hours }}{{ link.length }}{{ tags.count }}", "main(1,12): 'minutes.hours' is not known.", "main(1,28): 'link.length' is not known.", "main(1,45): 'tags.count' is not known.")]
    [InlineData("{{ $x }}", "main(1,4): '$x' is not known.")]
    [InlineData("{{ 'a' | include }}", "")]
    public void Validate_WhenTemplateIsWrong_SaysWhatAndWhere(string template, params string[] faults) =>
        Assert.Equal(faults.Where(fault => fault.Length > 0), Harness().Validate(template, Variables));

    [Theory]
    [InlineData("line1\n  {{ if true }}\nno end", 2)]
    [InlineData("{{ (1 + 2 }}", 1)]
    [InlineData("a\r\nb\r\n  {{ if }}", 3)]
    public void Validate_WhenSyntaxIsWrong_SaysTheLine(string template, int line) =>
        Assert.Contains(Harness().Engine.Validate(new("main", template), Variables, _ => null), fault => fault.Line == line && fault.Column > 1);

    [Fact]
    public void Validate_WhenIncludedSyntaxIsWrong_SaysWhereItLies() =>
        Assert.StartsWith("syntax(1,4): ", Assert.Single(Harness().Validate("{{ include 'syntax' }}")), StringComparison.Ordinal);

    [Fact]
    public void Validate_WhenTemplateIncludesItself_Ends() =>
        Assert.Empty(new EngineHarness { Includes = { ["self"] = "{{ include 'self' }}" } }.Validate("{{ include 'self' }}"));

    /// <summary>What Validate accepts must not fail for its names when it is rendered.</summary>
    [Fact]
    public void Validate_WhenNamesAreOfTheLanguage_KnowsThemAll()
    {
        foreach (var (name, function) in Functions())
        {
            Assert.Empty(new EngineHarness().Validate($"{{{{ {name}.{function} }}}}"));
        }
    }

    private static IEnumerable<(string Name, string Function)> Functions() =>
    [
        ("string", "append"), ("string", "slice"), ("array", "join"), ("array", "compact"), ("math", "round"), ("object", "default"),
        ("regex", "replace"), ("html", "url_encode"), ("date", "to_string"), ("date", "add_days"), ("timespan", "from_days"),
    ];

    private static EngineHarness Harness() => new()
    {
        Includes =
        {
            ["frame"] = "{{ content }}{{ $1 }}{{ $named }}{{ from_frame = 1 }}",
            ["named"] = "{{ $title }}",
            ["broken"] = "\n {{ gone }}",
            ["syntax"] = "{{ ) }}",
        },
    };
}
