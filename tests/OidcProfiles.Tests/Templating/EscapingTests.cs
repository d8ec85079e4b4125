using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Templating;

/// <summary>HTML: each value is escaped once on its way, and never not at all.</summary>
public sealed class EscapingTests
{
    private const string Hostile = "<b title=\"x\" id='y'>&amp;{{ 1 + 1 }}";
    private const string Once = "&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;{{ 1 + 1 }}";

    [Theory]
    [InlineData("<p>{{ v }}</p>", "<p>@</p>")]
    [InlineData("{{ capture x }}<i>{{ v }}</i>{{ end }}{{ x }}{{ x }}", "<i>@</i><i>@</i>")]
    [InlineData("{{ include 'item' v }}", "<li>@</li>")]
    [InlineData("{{ capture x }}{{ include 'item' v }}{{ end }}{{ include 'frame' x }}", "<html><li>@</li></html>")]
    [InlineData("{{ for x in [v, v] }}{{ capture y }}{{ x }};{{ end }}{{ y }}{{ end }}", "@;@;")]
    [InlineData("{{ func f }}<u>{{ $0 }}</u>{{ end }}{{ f v }}", "<u>@</u>")]
    [InlineData("{{ func f(a) }}{{ ret a }}{{ end }}{{ f v }}", "@")]
    [InlineData("{{ func f; capture x; include 'item' $0; end; ret x; end }}{{ f v }}", "<li>@</li>")]
    [InlineData("{{ x = include 'item' v }}{{ x }}", "<li>@</li>")]
    [InlineData("{{ include 'nested' v }}", "<html><ul><li>@</li></ul></html>")]
    [InlineData("{{ func g }}<q>{{ $$ }}</q>{{ end }}{{ wrap g }}{{ v }}{{ end }}", "<q>@</q>")]
    [InlineData("{{ content = v }}{{ include 'global' }}", "@")]
    [InlineData("{{ with o }}{{ v }}{{ end }}", "@")]
    [InlineData("{{ case 1 }}{{ when 1 }}{{ v }}{{ end }}", "@")]
    [InlineData("{{ $'{v}' }}", "@")]
    [InlineData("{{ '' + v }}", "@")]
    [InlineData("{{ [v] | array.join '' }}", "@")]
    [InlineData("{{ v | string.append '' }}", "@")]
    [InlineData("{{ v | object.default 'x' }}", "@")]
    [InlineData("{{ null | object.default v }}", "@")]
    [InlineData("{{ true ? v : 'x' }}", "@")]
    public void Render_WhenHtml_EscapesOnce(string template, string expected) => Assert.Equal(
            expected.Replace("@", Once, StringComparison.Ordinal),
            Html().Render(template, ("v", Hostile), ("o", new Dictionary<string, object?> { ["v"] = Hostile })));

    /// <summary>What is changed is a value again: escaped a second time, which can be seen and does no harm.</summary>
    [Theory]
    [InlineData("{{ v | html.escape }}")]
    [InlineData("{{ capture x; v; end }}{{ x | string.upcase }}")]
    [InlineData("{{ capture x; v; end }}{{ x + '' }}")]
    [InlineData("{{ capture x; v; end }}{{ $'{x}' }}")]
    [InlineData("{{ capture x; v; end }}{{ [x] }}")]
    [InlineData("{{ capture x; v; end }}{{ [x, x] | array.join '<' }}")]
    [InlineData("{{ capture x; v; end }}{{ x | string.replace '&lt;' '<' }}")]
    [InlineData("{{ capture x; v; end }}{{ x | regex.replace '&lt;' '<' }}")]
    [InlineData("{{ (include 'item' v) | string.replace '&lt;' '<' }}")]
    [InlineData("{{ [v] }}{{ {a: v} }}{{ o }}")]
    [InlineData("{{ o | object.to_json }}{{ v | html.newline_to_br }}{{ v | string.literal }}")]
    [InlineData("{{ tablerow x in [v]; x; end }}")]
    public void Render_WhenHtmlAndChanged_LetsNoTagOfAValueThrough(string template)
    {
        var html = Html().Render(template, ("v", Hostile), ("o", new Dictionary<string, object?> { ["v"] = Hostile }));

        Assert.DoesNotContain("<b ", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"x\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("'y'", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TemplateFormat.Text)]
    [InlineData(TemplateFormat.Line)]
    public void Render_WhenNotHtml_EscapesNothing(TemplateFormat format) => Assert.Equal(
        $"<p>{Hostile}<li>{Hostile}</li>",
        Html(format).Render("<p>{{ v }}{{ include 'item' v }}", ("v", Hostile)));

    private static EngineHarness Html(TemplateFormat format = TemplateFormat.Html) => new()
    {
        Format = format,
        Includes =
        {
            ["item"] = "<li>{{ $1 }}</li>",
            ["frame"] = "<html>{{ $1 }}</html>",
            ["global"] = "{{ content }}",
            ["nested"] = "{{ capture body }}<ul>{{ include 'item' $1 }}</ul>{{ end }}{{ include 'frame' body }}",
        },
    };
}
