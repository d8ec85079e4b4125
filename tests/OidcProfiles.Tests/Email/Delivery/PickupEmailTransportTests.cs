using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Host.Mails;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Tests.Email.Delivery;

public sealed class PickupEmailTransportTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("oidcprofiles-test-");
    private readonly ServiceProvider _services;

    public PickupEmailTransportTests() => _services = new ServiceCollection().AddOidcProfiles(options => options.Email = new()
    {
        From = "no-reply@example.com",
        FromName = "Grüße",
        Delivery = new() { PickupFolder = Folder },
    }).Services.BuildServiceProvider();

    private string Folder => Path.Combine(_root.FullName, "mails");

    private IEmailTransport Transport => _services.GetRequiredService<IEmailTransport>();

    private static EmailMessage Mail => MailProgram.Create("alice@example.org") with { MessageId = "<1a2b@mail.example.com>", ToName = "Alice Ö" };

    public void Dispose()
    {
        _services.Dispose();
        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task Send_Always_WritesAFileThatItsNameAndHeaderDescribe()
    {
        await Transport.SendAsync(Mail, CancellationToken.None);
        var file = Assert.Single(Directory.GetFileSystemEntries(Folder));
        Assert.Matches(@"^20260304T130607000Z-welcome-[0-9a-f]{16}\.eml$", Path.GetFileName(file));
        var mail = MailReader.Read(Path.GetFileNameWithoutExtension(file), await File.ReadAllBytesAsync(file));
        Assert.Equal(
            [
                "Auto-Submitted", "Content-Language", "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To",
                "X-Auto-Response-Suppress",
            ],
            mail.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal("Wed, 04 Mar 2026 13:06:07 +0000", mail.Header("Date"));
        Assert.Equal("Grüße <no-reply@example.com>", mail.Header("From"));
        Assert.Equal("Alice Ö <alice@example.org>", mail.To);
        Assert.Equal("Welcome\r\n", mail.Text);
        Assert.Equal(Mail.Content.Html, mail.Html);
        Assert.Equal(("welcome", new(2026, 3, 4, 13, 6, 7, TimeSpan.Zero)), (mail.Kind, mail.Time));
    }

    [Fact]
    public async Task Send_WhenTheSameMailIsSentAgain_LeavesOneFile()
    {
        await Transport.SendAsync(Mail, CancellationToken.None);
        await Transport.SendAsync(Mail, CancellationToken.None);
        await Transport.SendAsync(Mail with { MessageId = "<other@mail.example.com>" }, CancellationToken.None);
        Assert.Equal(2, Directory.GetFileSystemEntries(Folder).Length);
    }

    [Fact]
    public async Task Send_WhenManyAreSentAtOnce_WritesEachWhole()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), async (number, token) =>
            await Transport.SendAsync(Mail with { MessageId = $"<{number}@mail.example.com>" }, token));
        var files = Directory.GetFileSystemEntries(Folder);
        Assert.Equal(50, files.Length);
        Assert.All(files, file => Assert.Equal("Welcome\r\n", MailReader.Read("a-b-c", File.ReadAllBytes(file)).Text));
    }

    [Fact]
    public async Task Send_Always_KeepsOthersOut()
    {
        await Transport.SendAsync(Mail, CancellationToken.None);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(File | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(Folder));
            Assert.Equal(File, System.IO.File.GetUnixFileMode(Directory.GetFiles(Folder).Single()));
        }
    }

    [Fact]
    public async Task Send_WhenTheAddressIsInternational_WritesItAsItIs()
    {
        await Transport.SendAsync(Mail with { To = "bücher@bücher.example" }, CancellationToken.None);
        var mail = MailReader.Read("a-b-c", await File.ReadAllBytesAsync(Directory.GetFiles(Folder).Single()));
        Assert.Contains("<bücher@xn--bcher-kva.example>", mail.To, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a/b\\c:d\0e")]
    public async Task Send_WhenTheKindIsNoName_StaysInTheFolder(string kind)
    {
        await Transport.SendAsync(Mail with { Kind = kind }, CancellationToken.None);
        Assert.Matches("^20260304T130607000Z-[a-z]+-[0-9a-f]{16}.eml$", Path.GetFileName(Assert.Single(Directory.GetFiles(Folder))));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root.FullName));
    }

    [Fact]
    public async Task Send_WhenTheFolderCannotBeMade_IsUnavailable()
    {
        await File.WriteAllTextAsync(Folder, "in the way");
        var failure = await Assert.ThrowsAsync<EmailTransportException>(() => Transport.SendAsync(Mail, CancellationToken.None));
        Assert.Equal(EmailFailure.Unavailable, failure.Failure);
        Assert.DoesNotContain(_root.FullName, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a2b@mail.example.com")]
    [InlineData("<1a2b@mail.example.com>\r\nBcc: x@example.net")]
    [InlineData("<a b@mail.example.com>")]
    [InlineData("<ü@mail.example.com>")]
    public async Task Send_WhenTheMessageIdIsNone_FailsForGood(string id)
    {
        var failure = await Assert.ThrowsAsync<EmailTransportException>(() => Transport.SendAsync(Mail with { MessageId = id }, CancellationToken.None));
        Assert.Equal(EmailFailure.Permanent, failure.Failure);
        Assert.False(Directory.Exists(Folder));
    }
}
