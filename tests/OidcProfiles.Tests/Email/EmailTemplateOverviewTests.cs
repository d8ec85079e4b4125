using OidcProfiles.Access;
using OidcProfiles.Email.Templates;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Email.Fakes;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Email;

public sealed class EmailTemplateOverviewTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Read_Always_TellsWhatIsThereAndWhatIsReadInstead()
    {
        await using var mails = new Mails();
        mails.Store.Set("welcome/subject", "ours");
        mails.Store.Set("welcome/subject.fr", "alone");
        mails.WriteFile("welcome/body.txt.de", "file");

        var rows = await mails.Get<EmailTemplateOverview>().ReadAsync(["en", "de", "fr", "de-AT"], None);

        Assert.Equal(
            ["en Database used", "de BuiltIn used", "fr Database not used", "de-AT → de"], Write(rows, "welcome", "subject"));
        Assert.Equal(["en BuiltIn used", "de Folder used", "fr → en", "de-AT → de"], Write(rows, "welcome", "body.txt"));
        Assert.Equal(["en BuiltIn used", "de → en", "fr → en", "de-AT → en"], Write(rows, "layout", "foot.html"));
        Assert.Equal(["en → ", "de → ", "fr → ", "de-AT → "], Write(rows, "invitation", "subject"));
        Assert.Equal("layout", rows[^1].Mail);
        Assert.Equal(["en", "de", "fr"], await mails.Get<EmailTemplateOverview>().ListCulturesAsync(None));
    }

    [Fact]
    public async Task Find_OfTheDefaultLanguage_IsSavedWithoutALanguageUnlessTheDatabaseNamesIt()
    {
        await using var mails = new Mails(options => options.DefaultCulture = "de");
        Assert.Equal("welcome/subject", (await FindAsync(mails, "subject", "de"))!.Name);
        Assert.Equal("welcome/subject.en", (await FindAsync(mails, "subject", "en"))!.Name);

        (await mails.Manager.SaveAsync("welcome/subject.de", "named", null, ProfileActor.System, None)).Accept();
        var slot = (await FindAsync(mails, "subject", "de"))!;
        Assert.Equal(("welcome/subject.de", "named", "built-in de", "named"), (slot.Name, slot.Text, slot.BuiltIn, slot.Stored!.Text));
    }

    [Fact]
    public async Task Find_OfWhatIsMissing_BeginsWithWhatIsReadInstead()
    {
        await using var mails = new Mails();
        var slot = (await FindAsync(mails, "subject", "it"))!;
        Assert.Equal(("welcome/subject.it", "built-in en {{ brand.product_name }}", null, "en"), (slot.Name, slot.Text, slot.Stored, slot.Cell.FallsBackTo));
        Assert.Equal(slot.Text, slot.BuiltIn);
        Assert.Equal(("Ada Lovelace", "Acme"), (slot.Samples["recipient.name"], slot.Samples["brand.product_name"]));
        Assert.DoesNotContain("brand.logo_url", slot.Samples.Keys);
    }

    [Fact]
    public async Task Find_WhenAnOverrideSaysLess_NamesTheVariables()
    {
        await using var mails = new Mails();
        Assert.Empty((await FindAsync(mails, "body.txt", "en"))!.Unused);
        (await mails.Manager.SaveAsync("welcome/body.txt", "Hello", null, ProfileActor.System, None)).Accept();
        Assert.Equal(["sign_in_link"], (await FindAsync(mails, "body.txt", "en"))!.Unused);
        (await mails.Manager.SaveAsync("welcome/body.txt.de", "sign_in_link {{ sign_in_link }}", null, ProfileActor.System, None)).Accept();
        Assert.Empty((await FindAsync(mails, "body.txt", "de"))!.Unused);
    }

    [Theory]
    [InlineData("nothing", "subject", "en")]
    [InlineData("account-proof", "subject", "en")]
    [InlineData("welcome", "nothing", "en")]
    [InlineData("welcome", "../subject", "en")]
    [InlineData("layout", "subject", "en")]
    [InlineData("welcome", "subject", "english")]
    [InlineData("welcome", "subject", "")]
    public async Task Find_OfWhatNoMailHas_IsNothing(string mail, string part, string culture)
    {
        await using var mails = new Mails();
        Assert.Null(await mails.Get<EmailTemplateOverview>().FindAsync(mail, part, culture, ProfileActor.System, None));
    }

    [Fact]
    public async Task Find_WithoutTheRight_Throws()
    {
        await using var mails = new Mails();
        await Assert.ThrowsAsync<AdminRightsException>(
            () => mails.Get<EmailTemplateOverview>().FindAsync("welcome", "subject", "en", ProfileActor.Self("u1"), None));
    }

    private static Task<EmailTemplateSlot?> FindAsync(Mails mails, string part, string culture) =>
        mails.Get<EmailTemplateOverview>().FindAsync("welcome", part, culture, ProfileActor.System, None);

    private static IEnumerable<string> Write(IEnumerable<EmailTemplateRow> rows, string mail, string part) =>
        rows.Single(row => (row.Mail, row.Part) == (mail, part)).Cells.Select(cell => cell.Origin is { } origin
            ? $"{cell.Culture} {origin} {(cell.IsUsed ? "used" : "not used")}"
            : $"{cell.Culture} → {cell.FallsBackTo}");
}
