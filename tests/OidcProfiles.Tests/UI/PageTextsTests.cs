using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using OidcProfiles.Tests.Architecture;
using OidcProfiles.UI;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.Tests.UI;

public sealed partial class PageTextsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oidcprofiles-texts-");
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;

    public static TheoryData<string> Translations() => ["de", "fr", "es", "ja", "ar"];

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _culture;
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Of_EveryTranslation_HasTheTextsOfEnglishWithTheSamePlaces(string culture)
    {
        var catalogue = Create(new());
        var (english, translated) = (catalogue.Of("en"), catalogue.Of(culture));
        Assert.True(english.Count > 150);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(translated[text.Key])));
    }

    /// <summary>A sentence that is the same in two languages was forgotten; names, codes and single words may be.</summary>
    [Theory]
    [MemberData(nameof(Translations))]
    public void Of_EveryTranslation_LeavesNoSentenceInEnglish(string culture)
    {
        var catalogue = Create(new());
        var translated = catalogue.Of(culture);
        Assert.Empty(catalogue.Of("en").Where(text => text.Value.Split(' ').Length > 2 && !text.Value.Contains("{3}", StringComparison.Ordinal)
            && translated[text.Key] == text.Value).Select(text => text.Key));
    }

    [Fact]
    public void Pages_EveryTextTheyUse_IsThere()
    {
        var english = Create(new()).Of("en");
        var used = Repository.Files("src/OidcProfiles.UI", "*.cshtml").Concat(Repository.Files("src/OidcProfiles.UI", "*.cs"))
            .SelectMany(file => Use().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.True(used.Count > 10);
        Assert.All(used, key => Assert.Contains(key, english.Keys));
    }

    [Fact]
    public void Item_WhenCultureIsOfARegion_IsThatOfItsLanguage()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-AT");
        Assert.Equal("Speichern", new PageTexts(Create(new()))["Common.Save"]);
    }

    [Fact]
    public void Item_WhenThereIsNoSuchText_Throws() =>
        Assert.Contains("'Common.Nothing'", Assert.Throws<KeyNotFoundException>(() => new PageTexts(Create(new()))["Common.Nothing"]).Message, StringComparison.Ordinal);

    [Fact]
    public void Html_WhenValuesAreHostile_EncodesAllButHtml()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var options = new PageOptions();
        options.Texts["en"] = new() { ["Test.Html"] = "<b>{0}</b> & {1}" };
        using var writer = new StringWriter();
        new PageTexts(Create(options)).Html("Test.Html", "<i>", new Microsoft.AspNetCore.Html.HtmlString("<a>"))
            .WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal("&lt;b&gt;&lt;i&gt;&lt;/b&gt; &amp; <a>", writer.ToString());
    }

    [Fact]
    public void Find_WhenHostHasFolderAndSettings_TheirsComeFirst()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "texts", "en"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "texts", "nl"));
        File.WriteAllText(Path.Combine(_folder.FullName, "texts", "en", "Common.json"), """{ "Save": "Keep", "Cancel": "Leave" }""");
        File.WriteAllText(Path.Combine(_folder.FullName, "texts", "nl", "Common.json"), """{ "Save": "Opslaan" }""");
        var options = new PageOptions { TextFolder = "texts" };
        options.Texts["en"] = new() { ["Common.Cancel"] = "Never mind" };
        var catalogue = Create(options);

        Assert.Equal("Keep", catalogue.Find(CultureInfo.GetCultureInfo("en"), "Common.Save"));
        Assert.Equal("Never mind", catalogue.Find(CultureInfo.GetCultureInfo("en"), "Common.Cancel"));
        Assert.Equal("Opslaan", catalogue.Find(CultureInfo.GetCultureInfo("nl"), "Common.Save"));
        Assert.Equal("Back", catalogue.Find(CultureInfo.GetCultureInfo("nl"), "Common.Back"));
    }

    [Fact]
    public void Constructor_WhenAFileIsNoJson_NamesIt()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "texts", "en"));
        File.WriteAllText(Path.Combine(_folder.FullName, "texts", "en", "Common.json"), "{ Save }");
        var exception = Assert.Throws<InvalidOperationException>(() => Create(new() { TextFolder = "texts" }));
        Assert.Contains("Common.json", exception.Message, StringComparison.Ordinal);
    }

    private TextCatalogue Create(PageOptions options) =>
        new(Options.Create(options), new HostingEnvironment { ContentRootPath = _folder.FullName });

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"Texts(?:\.Html\(|\[)""([^""]+)""")]
    private static partial Regex Use();
}
