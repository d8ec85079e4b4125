using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OidcProfiles.Tests.Email;

/// <summary>What every rendered mail is, whatever it says.</summary>
public sealed class EmailMarkupTests
{
    /// <summary>Some mail services show no more than this.</summary>
    private const int MostBytes = 102 * 1024;

    private const int Columns = 72;

    public static TheoryData<string, string> Cases() => GoldenEmailTests.Cases();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Html_Always_IsAWholeDocumentInItsLanguage(string name, string culture)
    {
        var rendered = await MailRendering.RenderAsync(name, culture);
        using var document = await new HtmlParser(new() { IsStrictMode = true }).ParseDocumentAsync(rendered.Html);
        Assert.Equal(rendered.Subject, document.Title);
        Assert.Equal(culture, document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(culture == "ar" ? "rtl" : "ltr", document.DocumentElement.GetAttribute("dir"));
        Assert.NotEmpty(Assert.Single(document.QuerySelectorAll("h1")).TextContent.Trim());
        Assert.All(document.QuerySelectorAll("table"), table => Assert.Equal("presentation", table.GetAttribute("role")));
        Assert.All(document.QuerySelectorAll("p, td, bdi"), element => Assert.True(
            element.ChildElementCount > 0 || element.TextContent.Trim().Length > 0, $"An empty {element.LocalName}."));
        Assert.InRange(Encoding.UTF8.GetByteCount(rendered.Html), 1, MostBytes / 4);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Html_Always_HasAtMostOneButtonAndWritesItsAddressOut(string name, string culture)
    {
        var rendered = await MailRendering.RenderAsync(name, culture);
        using var document = await new HtmlParser().ParseDocumentAsync(rendered.Html);
        var button = document.QuerySelectorAll("td[bgcolor] > a");
        Assert.InRange(button.Length, 0, 1);
        Assert.All(button, link => Assert.Contains(
            document.QuerySelectorAll("p > a"), written => written.TextContent == link.GetAttribute("href") && written.GetAttribute("dir") == "ltr"));
    }

    /// <summary>Whoever opens a mail tells nobody of it, but for the logo that the host wishes.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Html_Always_LoadsNothingButTheLogo(string name, string culture)
    {
        var rendered = await MailRendering.RenderAsync(name, culture);
        using var document = await new HtmlParser().ParseDocumentAsync(rendered.Html);
        Assert.Equal(MailCase.Find(name).Brand.LogoUrl is { } logo ? [logo] : [], document.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")));
        Assert.Empty(document.QuerySelectorAll("script, link, iframe, object, [background], [srcset]"));
        Assert.DoesNotContain("url(", rendered.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", rendered.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Text_Always_HasTheSameLinksAndFitsTheScreen(string name, string culture)
    {
        var rendered = await MailRendering.RenderAsync(name, culture);
        using var document = await new HtmlParser().ParseDocumentAsync(rendered.Html);
        var lines = rendered.Text.Split('\n');
        Assert.All(
            document.QuerySelectorAll("a[href^=http]"), link => Assert.Contains(link.GetAttribute("href")!, lines));
        Assert.All(document.QuerySelectorAll("td.box"), code => Assert.Contains(code.TextContent, lines));
        Assert.All(lines, line => Assert.True(Width(line) <= Columns || line.StartsWith("http", StringComparison.Ordinal), $"'{line}' is too long."));
        Assert.Contains("-- ", lines);
        Assert.DoesNotContain("\n\n\n", rendered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("&", rendered.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Text_Always_SaysWhatTheHtmlSays(string name, string culture)
    {
        var rendered = await MailRendering.RenderAsync(name, culture);
        using var document = await new HtmlParser().ParseDocumentAsync(rendered.Html);
        var text = Condense(rendered.Text);
        var sentences = document.QuerySelectorAll("p").Where(sentence => sentence.QuerySelector("br") is null).Select(sentence => Condense(sentence.TextContent)).ToList();
        Assert.True(sentences.Count >= 2);
        Assert.All(sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
    }

    /// <summary>Without white space, which ends lines in one part and not in the other, and without what sets directions apart.</summary>
    private static string Condense(string text) => string.Concat(
        text.Where(character => !char.IsWhiteSpace(character) && character is not ('\u2068' or '\u2069')));

    private static int Width(string line) => line.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : rune.Value is >= 0x1100 and < 0xFFE0 and not (>= 0x2000 and < 0x2E80) ? 2 : 1);
}
