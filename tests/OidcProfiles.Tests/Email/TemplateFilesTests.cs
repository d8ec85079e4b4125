using AngleSharp.Html.Parser;
using OidcProfiles.Email;
using OidcProfiles.Email.Rendering;

namespace OidcProfiles.Tests.Email;

/// <summary>What can be said of the built-in templates without rendering them.</summary>
public sealed class TemplateFilesTests
{
    private const string Layout = "layout";

    [Fact]
    public void Mail_Always_HasAllPartsInAllCultures()
    {
        var wanted = from mail in EmailCatalogue.All from part in TemplateFile.Parts from culture in TemplateFile.Cultures select $"{mail.Name}/{part}.{culture}";
        Assert.Equal(wanted.Order(), TemplateFile.All.Where(file => file.Folder != Layout).Select(file => file.Name).Order());
    }

    [Fact]
    public void Layout_Always_HasTheDefault()
    {
        var layouts = TemplateFile.All.Where(file => file.Folder == Layout).ToLookup(file => file.Part, file => file.Culture);
        Assert.NotEmpty(layouts);
        Assert.All(layouts, cultures => Assert.Contains("en", cultures));
        Assert.All(layouts, cultures => Assert.Subset(TemplateFile.Cultures.ToHashSet(), cultures.ToHashSet()));
    }

    [Fact]
    public void Mail_InEachCulture_UsesTheSameVariables()
    {
        foreach (var part in TemplateFile.All.Where(file => file.Folder != Layout).GroupBy(file => (file.Folder, file.Part)))
        {
            var variables = EmailVariables.Describe(EmailCatalogue.Find(part.Key.Folder), withSubject: true).Select(variable => variable.Name).ToHashSet();
            var english = Used(part.Single(file => file.Culture == "en"));
            Assert.All(part, file => Assert.True(english.SetEquals(Used(file)), $"{file.Name} uses {string.Join(", ", Used(file))}."));

            HashSet<string> Used(TemplateFile file) => [.. file.Names().Where(name => variables.Contains(name.Split('.')[0]))];
        }
    }

    [Fact]
    public void Model_Always_IsUsedWhole()
    {
        foreach (var mail in EmailCatalogue.All)
        {
            var names = TemplateFile.All.Where(file => file.Folder == mail.Name && file.Part != "subject" && file.Culture == "en").ToList();
            var properties = EmailVariables.Describe(mail, withSubject: true).Except(EmailVariables.Describe(null, withSubject: true));
            Assert.All(properties, property => Assert.All(names, file => Assert.Contains(property.Name, file.Names())));
        }
    }

    [Fact]
    public void Subject_Always_NamesTheProductAndNoPersonAndNoSecret() => Assert.All(
        TemplateFile.All.Where(file => file.Part == "subject"), file =>
        {
            Assert.Contains("brand.product_name", file.Names());
            Assert.DoesNotContain(file.Names(), name => name is "link" or "code" || name.StartsWith("recipient", StringComparison.Ordinal));
        });

    /// <summary>Whoever enters an address that is not theirs must not choose a text that its owner reads.</summary>
    [Fact]
    public void Mail_ToAnAddressThatIsNotConfirmed_HasNoName() => Assert.All(
        TemplateFile.All.Where(file => file.Folder is "confirm-address" or "confirm-email-change"),
        file => Assert.DoesNotContain("greeting", file.Text, StringComparison.Ordinal));

    [Fact]
    public void File_Always_IsWrittenAlike() => Assert.All(TemplateFile.All, file =>
    {
        Assert.EndsWith("\n", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', file.Text);
        Assert.DoesNotContain('\t', file.Text);
        Assert.DoesNotContain(" \n", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', file.Text);
    });

    [Fact]
    public void File_Always_HasNoAddressOfItsOwn() => Assert.All(
        TemplateFile.All, file => Assert.DoesNotContain("http", file.Text, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Html_Always_HasTablesForLayoutAndImagesWithWords()
    {
        var parser = new HtmlParser();
        var (tables, images) = (0, 0);
        foreach (var file in TemplateFile.All.Where(file => file.IsHtml))
        {
            using var document = parser.ParseDocument(file.Text);
            Assert.All(document.QuerySelectorAll("table"), table => Assert.Equal("presentation", table.GetAttribute("role")));
            Assert.All(document.QuerySelectorAll("img"), image => Assert.False(string.IsNullOrEmpty(image.GetAttribute("alt"))));
            Assert.Empty(document.QuerySelectorAll("script, iframe, object, form, link, base"));
            tables += document.QuerySelectorAll("table").Length;
            images += document.QuerySelectorAll("img").Length;
        }

        Assert.True(tables > 0 && images > 0);
    }
}
