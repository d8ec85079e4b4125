using OidcProfiles.Access;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Templates;
using OidcProfiles.Profiles;
using OidcProfiles.Templating;
using OidcProfiles.Tests.Email.Fakes;
using OidcProfiles.Tests.Profiles;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Email;

public sealed class EmailTestSenderTests
{
    private static readonly ProfileActor Administrator =
        ProfileActor.Portal("a1", new(AdminLevel.None, AdminLevel.None, AdminLevel.Manage, AdminLevel.None));

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Send_OfAnUnsavedText_GoesToTheOwnConfirmedAddressWithInventedData()
    {
        await using var mails = Create();
        (await SendAsync(mails, "Try {{ recipient.name }} {{ recipient.address }}")).Accept();

        var (recipient, model) = Assert.Single(mails.Outbox.Mails);
        Assert.Equal(("admin@example.com", "a1", "de", "Ada Lovelace"), (recipient.Address, recipient.UserId, recipient.Culture, recipient.Name));
        var rendered = await mails.Renderer.RenderAsync(recipient, model, None);
        Assert.Equal(("[Test] built-in de", "Try Ada Lovelace admin@example.com", "de"), (rendered.Subject, rendered.Text, rendered.Culture));
        Assert.Equal(["email_template.test_sent by a1: culture=de mail=welcome template=welcome/body.txt.de"], mails.Work.Events);
        Assert.Equal("built-in de", (await mails.RenderAsync("de")).Text);
        Assert.Empty(mails.History.Versions);
    }

    [Theory]
    [InlineData("a2", "admin2@example.com", false)]
    [InlineData("a3", null, true)]
    [InlineData("nobody", null, true)]
    public async Task Send_WithoutAConfirmedAddress_IsRefused(string id, string? address, bool isConfirmed)
    {
        var profiles = new MemoryProfileStore(
            new() { UserId = "a2", Email = address, EmailConfirmed = isConfirmed }, new() { UserId = "a3", EmailConfirmed = true });
        await using var mails = new Mails(profiles: profiles);
        (await SendAsync(mails, "x", Administrator with { Id = id })).Refuse(nameof(ProfileErrorDescriber.NoConfirmedAddress));
        Assert.Empty(mails.Outbox.Mails);
        Assert.Empty(mails.Work.Events);
    }

    [Fact]
    public async Task Send_WhenItHasFaultsOrTheRightIsMissing_IsRefused()
    {
        await using var mails = Create();
        (await SendAsync(mails, "{{ nothing }}")).Refuse(nameof(ProfileErrorDescriber.InvalidTemplate));
        (await SendAsync(mails, "x", ProfileActor.Portal("a1", AdminRights.ReadOnly))).Refuse(nameof(ProfileErrorDescriber.AdministrationForbidden));
        (await SendAsync(mails, "x", ProfileActor.Self("a1"))).Refuse(nameof(ProfileErrorDescriber.AdministrationForbidden));
        (await mails.Get<EmailTestSender>().SendAsync(new("nothing", "de", "welcome/subject", "x"), Administrator, None))
            .Refuse(nameof(ProfileErrorDescriber.UnknownTemplate));
        Assert.Empty(mails.Outbox.Mails);
    }

    [Fact]
    public async Task Render_OfATestWhoseTextFails_FailsAndIsNotReplacedByTheBuiltInMail()
    {
        await using var mails = Create();
        var exception = await Assert.ThrowsAsync<TemplateException>(() => mails.Renderer.RenderAsync(
            new("admin@example.com"), new TestEmail("welcome", "de", "welcome/subject.de", "{{ nothing }}"), None));
        Assert.Equal("welcome/subject.de", exception.Fault.Template);
    }

    [Fact]
    public void Catalogue_Always_KnowsTheTestAndListsItNowhere()
    {
        Assert.Equal(typeof(TestEmail), EmailCatalogue.Find("template-test")!.ModelType);
        Assert.DoesNotContain(EmailCatalogue.All, mail => mail.Name == "template-test");
    }

    private static Mails Create() => new(
        profiles: new MemoryProfileStore(new AccountSnapshot { UserId = "a1", Email = "admin@example.com", EmailConfirmed = true }));

    private static Task<Microsoft.AspNetCore.Identity.IdentityResult> SendAsync(Mails mails, string text, ProfileActor? actor = null) =>
        mails.Get<EmailTestSender>().SendAsync(new("welcome", "de", "welcome/body.txt.de", text), actor ?? Administrator, None);
}
