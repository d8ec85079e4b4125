using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;

namespace OidcProfiles.Tests.Email.Delivery;

public sealed class EmailDeliveryFaultsTests
{
    public static TheoryData<string, Action<EmailOptions>> Faults() => new()
    {
        { "Email:Delivery is null; accepted: an object, or nothing at all.", email => email.Delivery = null! },
        { "Email:Delivery:Smtp is null; accepted: an object, or nothing at all.", email => email.Delivery.Smtp = null! },
        { "Email:From is missing; with Email:Delivery:Smtp:Host an e-mail address is needed that mails come from.", email => email.From = null },
        { "Email:From 'nobody' is not accepted; accepted: an e-mail address with ASCII letters before the @.", email => email.From = "nobody" },
        { "Email:From 'ü@example.com' is not accepted; accepted: an e-mail address with ASCII letters before the @.", email => email.From = "ü@example.com" },
        { "Email:ReplyTo 'x' is not accepted; accepted: an e-mail address with ASCII letters before the @, or null.", email => email.ReplyTo = "x" },
        {
            "Email:Delivery:PickupFolder 'mails' is not accepted beside Email:Delivery:Smtp:Host; accepted: one of them.",
            email => email.Delivery.PickupFolder = "mails"
        },
        {
            "Email:Delivery:PickupFolder ' ' is not accepted; accepted: the name of a folder, or null for none.",
            email => (email.Delivery.Smtp.Host, email.Delivery.PickupFolder) = (null, " ")
        },
        {
            "Email:Delivery:Smtp:Host 'mail example' is not accepted; accepted: the name or address of a host, or null for none.",
            email => email.Delivery.Smtp.Host = "mail example"
        },
        {
            "Email:Delivery:Smtp:Port '465' is not accepted, because TLS from the first byte is not spoken here; accepted: the server's port for "
                + "STARTTLS, which is 587 as a rule.",
            email => email.Delivery.Smtp.Port = 465
        },
        { "Email:Delivery:Smtp:Port '0' is not accepted; accepted: 1 to 65535.", email => email.Delivery.Smtp.Port = 0 },
        { "Email:Delivery:Smtp:Port '65536' is not accepted; accepted: 1 to 65535.", email => email.Delivery.Smtp.Port = 65536 },
        { "Email:Delivery:Smtp:Security '7' is not accepted; accepted: StartTls, None.", email => email.Delivery.Smtp.Security = (SmtpSecurity)7 },
        {
            "Email:Delivery:Smtp:Security 'None' is not accepted for Email:Delivery:Smtp:Host 'mail.example.com'; accepted: StartTls, or a server on "
                + "this machine, or Email:Delivery:Smtp:AllowPlainText.",
            email => email.Delivery.Smtp.Security = SmtpSecurity.None
        },
        {
            "Email:Delivery:Smtp:Password is missing; accepted: both UserName and Password, or neither.",
            email => email.Delivery.Smtp.UserName = "mailer"
        },
        {
            "Email:Delivery:Smtp:UserName is missing; accepted: both UserName and Password, or neither.",
            email => email.Delivery.Smtp.Password = "Geheim-1234"
        },
        {
            "Email:Delivery:Smtp:UserName 'mailer' is not accepted with Email:Delivery:Smtp:Security 'None', because credentials are never sent "
                + "without TLS; accepted: StartTls, or no credentials.",
            email => email.Delivery.Smtp = new()
            {
                Host = "localhost", Security = SmtpSecurity.None, AllowPlainText = true, UserName = "mailer", Password = "Geheim-1234",
            }
        },
        {
            "Email:Delivery:Smtp:Timeout '00:00:00' is not accepted; accepted: 00:00:01 to 00:10:00.",
            email => email.Delivery.Smtp.Timeout = TimeSpan.Zero
        },
        {
            "Email:Delivery:Smtp:MaximumConnections '51' is not accepted; accepted: 1 to 50.",
            email => email.Delivery.Smtp.MaximumConnections = 51
        },
        {
            "Email:Delivery:Smtp:IdleTimeout '-00:00:01' is not accepted; accepted: 0 to 00:10:00.",
            email => email.Delivery.Smtp.IdleTimeout = TimeSpan.FromSeconds(-1)
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Find_WhenASettingIsWrong_NamesItAndWhatIsAccepted(string fault, Action<EmailOptions> spoil)
    {
        var options = Create();
        spoil(options);
        Assert.Equal([fault], EmailDeliveryFaults.Find(options));
    }

    [Theory]
    [InlineData("localhost", SmtpSecurity.None, false)]
    [InlineData("127.0.0.1", SmtpSecurity.None, false)]
    [InlineData("::1", SmtpSecurity.None, false)]
    [InlineData("mail.example.com", SmtpSecurity.None, true)]
    [InlineData("mail.example.com", SmtpSecurity.StartTls, false)]
    public void Find_WhenTheWayIsSafeOrWanted_FindsNothing(string host, SmtpSecurity security, bool allow)
    {
        var options = Create();
        options.Delivery.Smtp = new() { Host = host, Security = security, AllowPlainText = allow };
        Assert.Empty(EmailDeliveryFaults.Find(options));
    }

    [Fact]
    public void Find_WhenNothingIsSet_FindsNothing() => Assert.Empty(EmailDeliveryFaults.Find(new()));

    private static EmailOptions Create() => new()
    {
        From = "no-reply@bücher.example",
        Delivery = new() { Smtp = new() { Host = "mail.example.com" } },
    };
}
