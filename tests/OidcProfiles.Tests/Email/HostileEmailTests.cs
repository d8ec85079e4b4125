using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;
using OidcProfiles.Email.Rendering;

namespace OidcProfiles.Tests.Email;

/// <summary>
/// Every mail in every language with values that somebody chose to do harm: the document is the same as with harmless ones, node by node, and
/// the value stands in it as text.
/// </summary>
public sealed class HostileEmailTests
{
    private const string HarmlessName = "Harmlessname";
    private const string Harmless = "Harmlesstext";
    private const string HarmlessLink = "https://id.example.com/harmless";
    private const string HostileLink = "https://id.example.com/a'b\"><script>alert(1)</script>?x=<i>&amp;y={{brand}}&next=javascript:alert(1)#'onclick='";

    private static readonly EmailBrand Brand = new()
    {
        ProductName = "Ben & <Jerry's> \"ID\"",
        Url = "https://id.example.com/?a=1&b='2'",
        SupportAddress = "o'neill+&help@example.com",
    };

    private static readonly Lazy<ServiceProvider> Services = new(() => new ServiceCollection()
        .AddOidcProfiles(options => options.Email.Brand = Brand).AddScriban().Services.BuildServiceProvider());

    private static readonly string[] Values =
    [
        "<script>alert(1)</script>",
        "</p></td></tr></table></body></html><h1>Mine</h1>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' style='display:none",
        "<a href=https://evil.example>Click</a>",
        "<!--", "-->", "]]>", "<![CDATA[x", "<style>*{display:none}", "</title><meta http-equiv=refresh content=0>",
        "&lt;b&gt; &amp;amp; &#0; &nbsp",
        "{{ brand.product_name }}{{ 1/0 }}{% raw %}{{~", "}} {{ include 'layout/top.html' }}", "${7*7}#{7*7}@(7*7)",
        "javascript:alert(1)//\"'`<svg/onload=alert(1)>",
        "Ada\r\nBcc: victim@example.com\r\n\r\nHello", "Ada\nSubject: other", "a\u2028b\u2029c\u0085d\vf\fg",
        "nul\0 bell\u0007 escape\u001b[31m c1\u009b31m delete\u007f",
        "\u202Etxt.exe\u202C \u2066\u2067x\u2069 \u200Fr\u200El\u061C",
        "عمر \"<b>\" שלום", "ﷺ𝔘𝔫𝔦 👩‍👩‍👧 e\u0301\u0300", "\ud800 lone \udfff",
        new string('x', 4096), string.Concat(Enumerable.Repeat("<b>&\"'", 700)), string.Concat(Enumerable.Repeat("😀", 2048)),
        new string('x', 95) + "&amp;<script>",
    ];

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var mail in EmailCatalogue.All)
        {
            foreach (var culture in TemplateFile.Cultures)
            {
                data.Add(mail.Name, culture);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RenderAsync_WhateverTheValues_IsTheSameDocumentWithOtherText(string name, string culture)
    {
        var sample = EmailCatalogue.Find(name)!.Sample;
        var harmless = await RenderAsync(Fill(sample, Harmless, new(HarmlessLink)), HarmlessName, culture);
        using var expected = await ParseAsync(harmless.Html);
        Assert.DoesNotContain("alert", harmless.Html, StringComparison.Ordinal);
        foreach (var value in Values)
        {
            var link = new Uri(HostileLink);
            var hostile = await RenderAsync(Fill(sample, value, link), value, culture);
            using var document = await ParseAsync(hostile.Html);
            var turn = Turn(DisplayText.Clean(value, 100)!, DisplayText.Clean(value, 256)!, link);

            AssertSame(expected, document, turn);
            Assert.Equal(turn(harmless.Subject), hostile.Subject);
            Assert.Equal(turn(harmless.Text), hostile.Text);
            AssertOneLine(hostile.Subject);
            AssertWhole(document, hostile, culture);
            AssertLinks(document, link);
            Assert.DoesNotContain(hostile.Text, character => character != '\n' && char.IsControl(character));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RenderAsync_Always_WritesLinkAndCodeInTheText(string name, string culture)
    {
        var sample = EmailCatalogue.Find(name)!.Sample;
        var rendered = await RenderAsync(sample, HarmlessName, culture);
        using var document = await ParseAsync(rendered.Html);

        foreach (var property in sample.GetType().GetProperties())
        {
            var expected = property.GetValue(sample) switch
            {
                Uri link => link.AbsoluteUri,
                string code when property.Name == "Code" => code,
                _ => null,
            };
            if (expected is not null)
            {
                Assert.Contains(expected, rendered.Text, StringComparison.Ordinal);
                Assert.True(
                    document.QuerySelectorAll("[href]").Any(element => element.GetAttribute("href") == expected)
                    || document.QuerySelectorAll("td").Any(element => element.TextContent == expected),
                    $"The HTML part does not have '{expected}'.");
            }
        }
    }

    /// <summary>The values are no good if cleaning leaves nothing of them.</summary>
    [Fact]
    public void Values_Always_KeepWhatIsHostile() => Assert.All(
        Values.Where(value => value.Length <= 100 && !value.Any(character => char.IsControl(character) || char.IsSurrogate(character)
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator)),
        value => Assert.Equal(value, DisplayText.Clean(value, 100)));

    private static Task<RenderedEmail> RenderAsync(EmailModel model, string person, string culture) =>
        Services.Value.GetRequiredService<IEmailRenderer>().RenderAsync(
            new("ada@example.com") { Name = person, GivenName = person, Culture = culture, TimeZone = person },
            model,
            CancellationToken.None);

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> ParseAsync(string html) => new HtmlParser(new() { IsStrictMode = true }).ParseDocumentAsync(html);

    /// <summary>A copy of the model with all its texts and links replaced.</summary>
    private static EmailModel Fill(EmailModel sample, string text, Uri link)
    {
        var constructor = sample.GetType().GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        return (EmailModel)constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(string) ? text
            : parameter.ParameterType == typeof(Uri) ? link
            : sample.GetType().GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance)!.GetValue(sample))]);
    }

    /// <summary>From what is said with harmless values to what must be said with the hostile ones.</summary>
    private static Func<string, string> Turn(string person, string text, Uri link) => said => said
        .Replace(HarmlessLink, "\u0001", StringComparison.Ordinal)
        .Replace(HarmlessName, "\u0002", StringComparison.Ordinal)
        .Replace(Harmless, "\u0003", StringComparison.Ordinal)
        .Replace("\u0001", link.AbsoluteUri, StringComparison.Ordinal)
        .Replace("\u0002", person, StringComparison.Ordinal)
        .Replace("\u0003", text, StringComparison.Ordinal);

    private static void AssertSame(INode expected, INode actual, Func<string, string> turn)
    {
        Assert.Equal((expected.NodeType, expected.NodeName), (actual.NodeType, actual.NodeName));
        if (expected is IElement element)
        {
            Assert.Equal(
                element.Attributes.Select(attribute => $"{attribute.Name}={turn(attribute.Value)}"),
                ((IElement)actual).Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"));
        }
        else if (expected is ICharacterData data)
        {
            Assert.Equal(turn(data.Data), ((ICharacterData)actual).Data);
        }

        Assert.Equal(expected.ChildNodes.Length, actual.ChildNodes.Length);
        foreach (var (one, other) in expected.ChildNodes.Zip(actual.ChildNodes))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            AssertSame(one, other, turn);
        }
    }

    private static void AssertOneLine(string subject) =>
        Assert.DoesNotContain(subject, character => char.IsControl(character) || character is '\u2028' or '\u2029');

    private static void AssertWhole(IDocument document, RenderedEmail mail, string culture)
    {
        Assert.Equal(culture, mail.Culture);
        Assert.Equal(culture, document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(culture == "ar" ? "rtl" : "ltr", document.DocumentElement.GetAttribute("dir"));
        Assert.Equal(mail.Subject, document.Title);
    }

    private static void AssertLinks(IDocument document, Uri link) => Assert.All(
        document.QuerySelectorAll("[href]"),
        element => Assert.Contains(element.GetAttribute("href"), (string?[])[link.AbsoluteUri, Brand.Url, $"mailto:{Brand.SupportAddress}"]));
}
