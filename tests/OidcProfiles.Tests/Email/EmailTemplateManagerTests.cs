using OidcProfiles.Access;
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

    private static ProfileActor Administrator(string id) =>
        ProfileActor.Portal(id, new(AdminLevel.None, AdminLevel.None, AdminLevel.Manage, AdminLevel.None));

    [Fact]
    public async Task SaveAsync_WhenItHasNoFaults_IsInForceAtOnceAndCanBeTakenBack()
    {
        await using var mails = new Mails();
        await mails.RenderAsync();

        (await mails.Manager.SaveAsync("welcome/subject.DE", "Hallo\r\n{{ recipient.name }}", null, Administrator("a1"), None)).Accept();

        Assert.Equal("Hallo Ada", (await mails.RenderAsync("de")).Subject);
        var detail = (await mails.Manager.FindAsync("welcome/subject.de", ProfileActor.System, None))!;
        Assert.Equal(("welcome/subject.de", "Hallo\n{{ recipient.name }}", "a1"), (detail.Name, detail.Stored!.Text, detail.Stored.UpdatedBy));
        Assert.Equal([EmailTemplateOrigin.Database, EmailTemplateOrigin.BuiltIn], detail.Texts.Keys.Order());
        Assert.Equal("built-in de", detail.Texts[EmailTemplateOrigin.BuiltIn]);
        Assert.DoesNotContain(detail.Variables, variable => variable.Name == "subject");

        (await mails.Manager.RestoreAsync(detail.Name, detail.Stored.ConcurrencyStamp!, ProfileActor.System, None)).Accept();
        Assert.Equal("built-in de", (await mails.RenderAsync("de")).Subject);
        Assert.Null((await mails.Manager.FindAsync("welcome/subject.de", ProfileActor.System, None))!.Stored);
    }

    [Fact]
    public async Task SaveAsync_WhenSomebodyElseSaved_IsRefused()
    {
        await using var mails = new Mails();
        (await mails.Manager.SaveAsync("welcome/subject", "one", null, Administrator("a1"), None)).Accept();
        var stamp = (await mails.Manager.FindAsync("welcome/subject", ProfileActor.System, None))!.Stored!.ConcurrencyStamp!;
        (await mails.Manager.SaveAsync("welcome/subject", "two", stamp, Administrator("a2"), None)).Accept();

        (await mails.Manager.SaveAsync("welcome/subject", "three", stamp, Administrator("a1"), None)).Refuse(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure));
        (await mails.Manager.SaveAsync("welcome/subject", "three", null, Administrator("a1"), None)).Refuse(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure));
        (await mails.Manager.RestoreAsync("welcome/subject", stamp, ProfileActor.System, None)).Refuse(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure));
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

        var error = Assert.IsType<TemplateError>((await mails.Manager.SaveAsync(name, text, null, Administrator("a1"), None))
            .Refuse(nameof(ProfileErrorDescriber.InvalidTemplate)));

        Assert.Equal((name, line, column), (error.Template, error.Line, error.Column));
        Assert.Null((await mails.Manager.FindAsync(name, ProfileActor.System, None))!.Stored);
    }

    [Theory]
    [InlineData("../welcome/subject")]
    [InlineData("welcome/../../etc/passwd")]
    [InlineData("nothing/subject")]
    [InlineData("welcome/subject.english")]
    public async Task SaveAsync_WhenNoMailHasIt_IsRefused(string name)
    {
        await using var mails = new Mails();

        (await mails.Manager.SaveAsync(name, "x", null, Administrator("a1"), None)).Refuse(nameof(ProfileErrorDescriber.UnknownTemplate));
        (await mails.Manager.RestoreAsync(name, "x", ProfileActor.System, None)).Refuse(nameof(ProfileErrorDescriber.UnknownTemplate));
        Assert.Null(await mails.Manager.FindAsync(name, ProfileActor.System, None));
    }

    [Fact]
    public async Task SaveAsync_WhenItIsTooLarge_IsRefused()
    {
        await using var mails = new Mails();
        (await mails.Manager.SaveAsync("welcome/body.txt", new string('x', 256 * 1024), null, ProfileActor.System, None)).Accept();
        (await mails.Manager.SaveAsync("welcome/body.html", new string('ü', (128 * 1024) + 1), null, ProfileActor.System, None))
            .Refuse(nameof(ProfileErrorDescriber.TemplateTooLarge));
    }

    [Fact]
    public async Task SaveAsync_WhenALayoutWouldBreakAMail_IsRefused()
    {
        await using var mails = new Mails();

        (await mails.Manager.SaveAsync("layout/foot.html", "needs all {{ brand.url }}", null, ProfileActor.System, None)).Refuse(nameof(ProfileErrorDescriber.InvalidTemplate));

        // A mail that is broken already says nothing about the layout.
        mails.Store.Set("welcome/body.html", "{{ nothing }}");
        mails.Time.Now += TimeSpan.FromSeconds(1);
        (await mails.Manager.SaveAsync("layout/foot.html", "{{ brand.product_name }}", null, ProfileActor.System, None)).Accept();
    }

    [Fact]
    public async Task SaveAsync_WhenThereIsNoDatabase_SaysWhatToAdd()
    {
        await using var mails = new Mails(hasStore: false);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => mails.Manager.SaveAsync("welcome/subject", "x", null, ProfileActor.System, None));
        Assert.Contains("AddEntityFrameworkStores()", exception.Message, StringComparison.Ordinal);
        Assert.Null((await mails.Manager.FindAsync("welcome/subject", ProfileActor.System, None))!.Stored);
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
            ProfileActor.System,
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
            new("welcome") { Drafts = new Dictionary<string, string> { ["welcome/body.html"] = "\r\n{{ nothing }}" } }, ProfileActor.System, None))!;

        Assert.Null(preview.Email);
        Assert.Equal(("welcome/body.html", 2, 1), Assert.Single(preview.Faults) is var fault ? (fault.Template, fault.Line, fault.Column) : default);
        Assert.Empty(mails.Log.Lines);
    }

    [Fact]
    public async Task Everything_WithoutTheRight_IsRefused()
    {
        await using var mails = new Mails();
        foreach (var actor in (ProfileActor[])[
            ProfileActor.Self("u1"),
            ProfileActor.Portal("a1", AdminRights.ReadOnly),
            ProfileActor.Portal("a1", AdminRights.Full with { Emails = AdminLevel.None })])
        {
            (await mails.Manager.SaveAsync("welcome/subject", "x", null, actor, None)).Refuse(nameof(ProfileErrorDescriber.AdministrationForbidden));
            (await mails.Manager.RestoreAsync("welcome/subject", "x", actor, None)).Refuse(nameof(ProfileErrorDescriber.AdministrationForbidden));
        }

        var users = ProfileActor.Portal("a1", AdminRights.Full with { Emails = AdminLevel.None });
        await Assert.ThrowsAsync<AdminRightsException>(() => mails.Manager.FindAsync("welcome/subject", users, None));
        await Assert.ThrowsAsync<AdminRightsException>(() => mails.Manager.PreviewAsync(new("welcome"), users, None));
        await Assert.ThrowsAsync<AdminRightsException>(() => mails.Manager.PreviewAsync(new("welcome") { UserId = "u1" }, Administrator("a1"), None));
        Assert.Empty(mails.Work.Events);
        Assert.Empty(mails.History.Versions);
    }

    [Fact]
    public async Task SaveAndRestore_Always_LeaveHistoryAndEvents()
    {
        await using var mails = new Mails();
        (await mails.Manager.SaveAsync("welcome/subject", "one", null, Administrator("a1"), None)).Accept();
        (await mails.Manager.SaveAsync("welcome/subject", "lost", "stale", Administrator("a2"), None)).Refuse(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure));
        var stamp = (await mails.Manager.FindAsync("welcome/subject", ProfileActor.System, None))!.Stored!.ConcurrencyStamp!;
        (await mails.Manager.RestoreAsync("welcome/subject", stamp, Administrator("a2"), None)).Accept();

        var history = mails.Get<EmailTemplateHistory>();
        var versions = await history.ListAsync("welcome/subject", null, 10, Administrator("a1"), None);
        Assert.Equal([(null, "a2"), ("one", "a1")], versions.Select(version => (version.Text, version.By)));
        Assert.Equal("one", (await history.FindAsync(versions[1].Id, Administrator("a1"), None))!.Text);
        Assert.Equal(
            ["email_template.saved by a1: template=welcome/subject", "email_template.restored by a2: template=welcome/subject"], mails.Work.Events);
        await Assert.ThrowsAsync<AdminRightsException>(() => history.ListAsync("welcome/subject", null, 10, ProfileActor.Self("u1"), None));
        await Assert.ThrowsAsync<AdminRightsException>(() => history.FindAsync(1, ProfileActor.Self("u1"), None));
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

        var preview = await mails.Manager.PreviewAsync(new("welcome") { UserId = "u1" }, ProfileActor.System, None);

        Assert.Equal("Hopper||grace@example.com|fr|America/New_York", preview!.Email!.Text);
        Assert.Equal("built-in de", (await mails.Manager.PreviewAsync(new("welcome") { UserId = "u1", Culture = "de" }, ProfileActor.System, None))!.Email!.Text);
        Assert.Null(await mails.Manager.PreviewAsync(new("welcome") { UserId = "u2" }, ProfileActor.System, None));
        Assert.Null(await mails.Manager.PreviewAsync(new("welcome") { UserId = "u3" }, ProfileActor.System, None));
        Assert.Null(await mails.Manager.PreviewAsync(new("nothing"), ProfileActor.System, None));
    }
}
