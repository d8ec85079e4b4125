using OidcProfiles.Attributes.Values;
using OidcProfiles.Email.Templates;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Email.Fakes;
using OidcProfiles.Tests.Profiles;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Email;

public sealed class EmailTemplateManagerTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task SaveAsync_WhenItHasNoFaults_IsInForceAtOnceAndCanBeTakenBack()
    {
        await using var mails = new Mails();
        await mails.RenderAsync();

        (await mails.Manager.SaveAsync("welcome/subject.DE", "Hallo\r\n{{ recipient.name }}", null, "a1", None)).Accept();

        Assert.Equal("Hallo Ada", (await mails.RenderAsync("de")).Subject);
        var detail = (await mails.Manager.FindAsync("welcome/subject.de", None))!;
        Assert.Equal(("welcome/subject.de", "Hallo\n{{ recipient.name }}", "a1"), (detail.Name, detail.Stored!.Text, detail.Stored.UpdatedBy));
        Assert.Equal([EmailTemplateOrigin.Database, EmailTemplateOrigin.BuiltIn], detail.Texts.Keys.Order());
        Assert.Equal("built-in de", detail.Texts[EmailTemplateOrigin.BuiltIn]);
        Assert.DoesNotContain(detail.Variables, variable => variable.Name == "subject");

        (await mails.Manager.RestoreAsync(detail.Name, detail.Stored.ConcurrencyStamp!, None)).Accept();
        Assert.Equal("built-in de", (await mails.RenderAsync("de")).Subject);
        Assert.Null((await mails.Manager.FindAsync("welcome/subject.de", None))!.Stored);
    }

    [Fact]
    public async Task SaveAsync_WhenSomebodyElseSaved_IsRefused()
    {
        await using var mails = new Mails();
        (await mails.Manager.SaveAsync("welcome/subject", "one", null, "a1", None)).Accept();
        var stamp = (await mails.Manager.FindAsync("welcome/subject", None))!.Stored!.ConcurrencyStamp!;
        (await mails.Manager.SaveAsync("welcome/subject", "two", stamp, "a2", None)).Accept();

        (await mails.Manager.SaveAsync("welcome/subject", "three", stamp, "a1", None)).Refuse(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure));
        (await mails.Manager.SaveAsync("welcome/subject", "three", null, "a1", None)).Refuse(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure));
        (await mails.Manager.RestoreAsync("welcome/subject", stamp, None)).Refuse(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure));
        Assert.Equal("two", (await mails.RenderAsync()).Subject);
    }

    [Theory]
    [InlineData("welcome/subject", "one\n {{ nothing }}", 2, 2)]
    [InlineData("welcome/subject", "{{ subject }}", 1, 1)]
    [InlineData("welcome/body.html.fr", "{{ recipient.surname }}", 1, 1)]
    [InlineData("welcome/body.txt", "{{ link }}", 1, 1)]
    [InlineData("welcome/body.txt", "{{ include 'layout/nothing.html' }}", 1, 1)]
    [InlineData("welcome/subject", "", 1, 1)]
    [InlineData("welcome/subject", "{{ recipient.given_name }}", 1, 1)]
    [InlineData("welcome/body.txt", "needs all\n{{ recipient.name }}", 2, 1)]
    [InlineData("layout/foot.html", "{{ sign_in_link }}", 1, 1)]
    public async Task SaveAsync_WhenItHasFaults_SaysWhereAndChangesNothing(string name, string text, int line, int column)
    {
        await using var mails = new Mails();

        var error = Assert.IsType<TemplateError>((await mails.Manager.SaveAsync(name, text, null, "a1", None))
            .Refuse(nameof(ProfileErrorDescriber.InvalidTemplate)));

        Assert.Equal((name, line, column), (error.Template, error.Line, error.Column));
        Assert.Null((await mails.Manager.FindAsync(name, None))!.Stored);
    }

    [Theory]
    [InlineData("../welcome/subject")]
    [InlineData("welcome/../../etc/passwd")]
    [InlineData("nothing/subject")]
    [InlineData("welcome/subject.english")]
    public async Task SaveAsync_WhenNoMailHasIt_IsRefused(string name)
    {
        await using var mails = new Mails();

        (await mails.Manager.SaveAsync(name, "x", null, "a1", None)).Refuse(nameof(ProfileErrorDescriber.UnknownTemplate));
        (await mails.Manager.RestoreAsync(name, "x", None)).Refuse(nameof(ProfileErrorDescriber.UnknownTemplate));
        Assert.Null(await mails.Manager.FindAsync(name, None));
    }

    [Fact]
    public async Task SaveAsync_WhenItIsTooLarge_IsRefused()
    {
        await using var mails = new Mails();
        (await mails.Manager.SaveAsync("welcome/body.txt", new string('x', 256 * 1024), null, null, None)).Accept();
        (await mails.Manager.SaveAsync("welcome/body.html", new string('ü', (128 * 1024) + 1), null, null, None))
            .Refuse(nameof(ProfileErrorDescriber.TemplateTooLarge));
    }

    [Fact]
    public async Task SaveAsync_WhenALayoutWouldBreakAMail_IsRefused()
    {
        await using var mails = new Mails();

        (await mails.Manager.SaveAsync("layout/foot.html", "needs all {{ brand.url }}", null, null, None)).Refuse(nameof(ProfileErrorDescriber.InvalidTemplate));

        // A mail that is broken already says nothing about the layout.
        mails.Store.Set("welcome/body.html", "{{ nothing }}");
        mails.Time.Now += TimeSpan.FromSeconds(1);
        (await mails.Manager.SaveAsync("layout/foot.html", "{{ brand.product_name }}", null, null, None)).Accept();
    }

    [Fact]
    public async Task SaveAsync_WhenThereIsNoDatabase_SaysWhatToAdd()
    {
        await using var mails = new Mails(hasStore: false);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => mails.Manager.SaveAsync("welcome/subject", "x", null, null, None));
        Assert.Contains("AddEntityFrameworkStores()", exception.Message, StringComparison.Ordinal);
        Assert.Null((await mails.Manager.FindAsync("welcome/subject", None))!.Stored);
    }

    [Fact]
    public async Task ListAsync_Always_TellsWhichTextIsInForce()
    {
        await using var mails = new Mails();
        mails.WriteFile("welcome/subject", "folder");
        mails.Store.Set("welcome/subject", "database");
        mails.Store.Set("welcome/subject.fr", "alone");
        mails.Store.Set("layout/ours.html.ar", "x");

        var list = await mails.Manager.ListAsync(None);

        Assert.Equal(
            [
                "layout/foot.html BuiltIn used", "layout/ours.html.ar Database used",
                "welcome/body.html BuiltIn used", "welcome/body.html.de BuiltIn used",
                "welcome/body.txt BuiltIn used", "welcome/body.txt.de BuiltIn used",
                "welcome/subject Folder,Database,BuiltIn used", "welcome/subject.de BuiltIn used", "welcome/subject.fr Database not used",
            ],
            list.Select(template => $"{template.Name} {string.Join(',', template.Origins)} {(template.IsUsed ? "used" : "not used")}"));
        Assert.Equal((null, "ours.html", "ar"), list[1] is var layout ? (layout.Mail, layout.Part, layout.Culture) : default);
    }

    [Fact]
    public async Task PreviewAsync_WithDrafts_ShowsThemBeforeEverythingAndSavesNothing()
    {
        await using var mails = new Mails();
        mails.WriteFiles("folder", ".de");

        var preview = (await mails.Manager.PreviewAsync(
            new("welcome")
            {
                Culture = "de-AT",
                Drafts = new Dictionary<string, string> { ["welcome/body.txt.de"] = "Entwurf {{ recipient.name }}", ["layout/../x"] = "?" },
            },
            None))!;

        Assert.Empty(preview.Faults);
        Assert.Equal(("folder", "Entwurf Ada Lovelace", "de"), (preview.Email!.Subject, preview.Email.Text, preview.Email.Culture));
        Assert.Equal("folder", (await mails.RenderAsync("de")).Text);
    }

    [Fact]
    public async Task PreviewAsync_WhenATemplateFails_ShowsWhereInsteadOfTheBuiltInMail()
    {
        await using var mails = new Mails();

        var preview = (await mails.Manager.PreviewAsync(
            new("welcome") { Drafts = new Dictionary<string, string> { ["welcome/body.html"] = "\r\n{{ nothing }}" } }, None))!;

        Assert.Null(preview.Email);
        Assert.Equal(("welcome/body.html", 2, 1), Assert.Single(preview.Faults) is var fault ? (fault.Template, fault.Line, fault.Column) : default);
        Assert.Empty(mails.Log.Lines);
    }

    [Fact]
    public async Task PreviewAsync_OfAUser_IsAsTheUserWouldGetIt()
    {
        var profiles = new MemoryProfileStore(new() { UserId = "u1", Email = "grace@example.com" }, new() { UserId = "u2" });
        var provenance = new Provenance(ValueSource.User, "u1", DateTimeOffset.UnixEpoch);
        profiles.Profile = new()
        {
            UserId = "u1",
            Values = new Dictionary<string, ProfileValue>
            {
                ["name"] = new(new TextValue("hidden from the person"), provenance),
                ["given_name"] = new(null, provenance),
                ["family_name"] = new(new TextValue("Hopper"), provenance),
                ["locale"] = new(new TextValue("fr-CA"), provenance),
                ["zoneinfo"] = new(new TextValue("America/New_York"), provenance),
            },
        };
        await using var mails = new Mails(profiles: profiles);
        mails.WriteFiles("{{ recipient.name }}|{{ recipient.given_name }}|{{ recipient.address }}|{{ culture }}|{{ time_zone }}", ".fr");

        var preview = await mails.Manager.PreviewAsync(new("welcome") { UserId = "u1" }, None);

        Assert.Equal("Hopper||grace@example.com|fr|America/New_York", preview!.Email!.Text);
        Assert.Equal("built-in de", (await mails.Manager.PreviewAsync(new("welcome") { UserId = "u1", Culture = "de" }, None))!.Email!.Text);
        Assert.Null(await mails.Manager.PreviewAsync(new("welcome") { UserId = "u2" }, None));
        Assert.Null(await mails.Manager.PreviewAsync(new("welcome") { UserId = "u3" }, None));
        Assert.Null(await mails.Manager.PreviewAsync(new("nothing"), None));
    }
}
