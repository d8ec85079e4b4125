using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Outbox.Payloads;

namespace OidcProfiles.Tests.Email.Outbox;

public sealed class EmailPayloadsTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(2));
    private static readonly Uri Link = new("https://id.example.com/a?token=a%2Bb%3D&x=%C3%BC");

    private readonly EphemeralDataProtectionProvider _keys = new();

    public static TheoryData<string> Kinds() => [.. EmailCatalogue.All.Select(definition => definition.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_OfEveryMail_GivesWhatWasWritten(string kind)
    {
        var model = EmailCatalogue.Find(kind)!.Sample;
        Assert.Equal(model, Read(Write(model)).Model);
    }

    [Fact]
    public void Read_WhenValuesAreNull_GivesWhatWasWritten() => Assert.All(
        new EmailModel[]
        {
            new PasswordChangedEmail(Time, null, null, Link),
            new InvitationEmail(Link, "1", TimeSpan.FromTicks(1), null),
            new EmailChangeNoticeEmail(Time, "a•••@example.org", Link, null, null),
            new AccountLockedEmail(Time, null, AccountLockCause.Administrator, null),
            new AccountDeletedEmail(Time, null, null),
            new NewSignInEmail(Time, null, null, "<b>\"Müller & Söhne\" \u202e😀", Link),
        },
        model => Assert.Equal(model, Read(Write(model)).Model));

    [Fact]
    public void Read_Always_GivesTheRecipient()
    {
        var recipient = new EmailRecipient("ada@example.org")
        {
            Name = new string('Ä', 4000),
            GivenName = "Ada",
            Culture = "de-AT",
            TimeZone = "Europe/Vienna",
            UserId = "42",
        };
        var email = Email("welcome") with { Culture = "de-AT", UserId = "42" };
        var payloads = new EmailPayloads(_keys);
        email = email with { Payload = payloads.Write(email, recipient, new WelcomeEmail(Link)) };
        Assert.Equal(recipient, payloads.Read(email).Recipient);
    }

    [Fact]
    public void Write_Always_HidesWhatItSays()
    {
        var email = Write(new ResetPasswordEmail(Link, "483920", TimeSpan.FromHours(1)));
        Assert.All(new[] { "483920", "token", "example", "Link" }, text => Assert.DoesNotContain(text, email.Payload, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Read_WhenTheKeyIsMissing_Throws()
    {
        var email = Write(new WelcomeEmail(Link));
        Assert.ThrowsAny<CryptographicException>(() => new EmailPayloads(new EphemeralDataProtectionProvider()).Read(email));
    }

    [Fact]
    public void Read_WhenTheKindIsUnknown_SaysSo() =>
        Assert.Contains("'new-in-2.0'", Read(Write(new WelcomeEmail(Link)) with { Kind = "new-in-2.0" }).Fault, StringComparison.Ordinal);

    [Fact]
    public void Read_WhenThePayloadIsGone_SaysSo() =>
        Assert.Contains("deleted", Read(Write(new WelcomeEmail(Link)) with { Payload = null }).Fault, StringComparison.Ordinal);

    [Fact]
    public void Read_WhenTheRowWasChanged_SaysSo()
    {
        var email = Write(new WelcomeEmail(Link));
        Assert.Contains("changed", Read(email with { Address = "mallory@example.org" }).Fault, StringComparison.Ordinal);
        Assert.Contains("changed", Read(email with { Id = Guid.NewGuid() }).Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"SignInLink":"https://a.example/","New":1}""")]
    [InlineData("""{}""")]
    [InlineData("""{"SignInLink":null}""")]
    [InlineData("""{"SignInLink":5}""")]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    public void Read_WhenAnotherVersionWroteIt_SaysSo(string model)
    {
        var content = Read(Change("welcome", payload => payload["Model"] = JsonNode.Parse(model)));
        Assert.Contains("does not fit 'welcome'", content.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenThePayloadHasMore_SaysSo() =>
        Assert.Contains("does not fit", Read(Change("welcome", payload => payload["Cc"] = "x")).Fault, StringComparison.Ordinal);

    [Fact]
    public void Read_WhenWhatMayBeNullIsMissing_TakesItForNull()
    {
        var content = Read(Change("invitation", payload => ((JsonObject)payload["Model"]!).Remove("InvitedBy")));
        Assert.Null(Assert.IsType<InvitationEmail>(content.Model).InvitedBy);
    }

    private static StoredEmail Email(string kind) => new()
    {
        Id = Guid.NewGuid(),
        Kind = kind,
        Address = "ada@example.org",
        Priority = EmailPriority.Notice,
        CreatedAt = Time,
    };

    private StoredEmail Write(EmailModel model)
    {
        var email = Email(EmailCatalogue.Find(model)!.Name);
        return email with { Payload = new EmailPayloads(_keys).Write(email, new(email.Address), model) };
    }

    private StoredEmail Change(string kind, Action<JsonObject> change)
    {
        var email = Write(EmailCatalogue.Find(kind)!.Sample);
        var protector = _keys.CreateProtector("OidcProfiles.Email.Outbox.v1");
        var payload = (JsonObject)JsonNode.Parse(protector.Unprotect(email.Payload!))!;
        change(payload);
        return email with { Payload = protector.Protect(payload.ToJsonString()) };
    }

    private EmailContent Read(StoredEmail email) => new EmailPayloads(_keys).Read(email);
}
