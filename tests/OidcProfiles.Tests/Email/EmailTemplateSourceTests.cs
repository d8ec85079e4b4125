using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Email;

/// <summary>Which text is found: culture first, then source.</summary>
public sealed class EmailTemplateSourceTests
{
    private const string Partial = "partial";

    // Each column: what the source has besides; each row: what a reader of that language gets. "built-in" has en and de.
    [Theory]
    [InlineData(null, null, null, "built-in en")]
    [InlineData(null, null, "de", "built-in de")]
    [InlineData(null, null, "de-AT", "built-in de")]
    [InlineData(null, null, "zh", "built-in en")]
    [InlineData(null, null, "nonsense!", "built-in en")]
    [InlineData("", null, null, "folder")]
    [InlineData("", null, "en-GB", "folder")]
    [InlineData("", null, "de", "built-in de")]
    [InlineData("", null, "zh", "folder")]
    [InlineData(null, "", null, "database")]
    [InlineData("", "", null, "folder")]
    [InlineData(".de", "", "de", "folder")]
    [InlineData(".de", "", "zh", "database")]
    [InlineData(null, ".de", "de-CH", "database")]
    [InlineData(".fr", ".fr-CA", "fr-CA", "database")]
    [InlineData(".fr", ".fr-CA", "fr-BE", "folder")]
    [InlineData(".fr", ".fr-CA", "fr", "folder")]
    [InlineData(".en", "", "en", "folder")]
    [InlineData(".en-GB", "", "en-GB", "folder")]
    [InlineData(".en-GB", "", "en-US", "database")]
    public async Task RenderAsync_OverCulturesAndSources_TakesTheNearestCultureThenTheFirstSource(
        string? folder, string? database, string? culture, string expected)
    {
        await using var mails = new Mails();
        if (folder is not null)
        {
            mails.WriteFiles("folder", folder);
        }

        if (database is not null)
        {
            mails.StoreAll("database", database);
        }

        var mail = await mails.RenderAsync(culture);

        Assert.StartsWith(expected, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(expected, mail.Html, StringComparison.Ordinal);
        Assert.StartsWith(expected, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mails.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "built-in en", "en")]
    [InlineData("pl", "built-in en", "en")]
    [InlineData("de", "built-in de", "de")]
    public async Task RenderAsync_WhenACultureHasNotAllParts_IsNeverInTwoLanguages(string culture, string expected, string written)
    {
        await using var mails = new Mails();
        mails.WriteFile("welcome/subject.fr", Partial);
        mails.Store.Set("welcome/body.html.fr", Partial);

        var mail = await mails.RenderAsync(culture);

        Assert.StartsWith(expected, mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(Partial, mail.Html, StringComparison.Ordinal);
        Assert.Equal(written, mail.Culture);
    }

    [Fact]
    public async Task RenderAsync_WhenSourcesShareACulture_MayTakeItsPartsFromAllOfThem()
    {
        await using var mails = new Mails();
        mails.WriteFile("welcome/subject.fr", "folder");
        mails.Store.Set("welcome/body.html.fr", "database");
        mails.Store.Set("welcome/body.txt.fr", "database");
        mails.Store.Set("welcome/subject.fr", "never");

        Assert.Equal(("folder", "database", "database", "fr"), await mails.RenderAsync("fr") is var mail ? (mail.Subject, mail.Html, mail.Text, mail.Culture) : default);
    }

    [Theory]
    [InlineData("de", null, "built-in de", "de")]
    [InlineData("de", "zh", "built-in de", "de")]
    [InlineData("de", "en", "built-in en", "en")]
    [InlineData("en-GB", null, "built-in en", "en-GB")]
    [InlineData("en-GB", "en-US", "built-in en", "en")]
    [InlineData("pl", null, "built-in en", "en")]
    public async Task RenderAsync_WhenTheDefaultIsAnotherCulture_SpeaksItToWhoeverHasNone(
        string defaultCulture, string? culture, string expected, string written)
    {
        await using var mails = new Mails(options => options.DefaultCulture = defaultCulture);

        var mail = await mails.RenderAsync(culture);

        Assert.StartsWith(expected, mail.Subject, StringComparison.Ordinal);
        Assert.Equal(written, mail.Culture);
    }

    [Fact]
    public async Task RenderAsync_WhenAnOverrideNamesNoCulture_ItIsOfTheDefaultOne()
    {
        await using var mails = new Mails(options => options.DefaultCulture = "pl");
        mails.WriteFile("welcome/subject", Partial);
        Assert.StartsWith("built-in en", (await mails.RenderAsync()).Subject, StringComparison.Ordinal);

        mails.WriteFiles("polski");
        mails.Time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(("polski", "pl"), await mails.RenderAsync() is var mail ? (mail.Subject, mail.Culture) : default);
        Assert.StartsWith("built-in en", (await mails.RenderAsync("en")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WhenALayoutIsOverridden_AllLanguagesGetIt()
    {
        await using var mails = new Mails();
        mails.WriteFile("layout/foot.html", "<b>ours</b>");
        mails.Store.Set("layout/foot.html.de", "<b>unser</b>");

        Assert.EndsWith("<b>ours</b>", (await mails.RenderAsync()).Html, StringComparison.Ordinal);
        Assert.EndsWith("<b>unser</b>", (await mails.RenderAsync("de")).Html, StringComparison.Ordinal);
    }
}
