using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Accounts.Phones;

public sealed class PhoneMessagesTests : IDisposable
{
    private const string Number = "+442079460018";

    private readonly LogRecorder _log = new();
    private readonly LoggerFactory _loggers;

    public PhoneMessagesTests() => _loggers = new([_log]);

    public void Dispose()
    {
        _loggers.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task TrySend_WhenTheSenderFails_SaysSoAndLogsNeitherNumberNorCode()
    {
        var sender = new Sender((number, text, _) => throw new InvalidOperationException($"{number} {text}"));
        Assert.False(await Messages(sender).TrySendAsync(Number, "483920", "en", CancellationToken.None));
        var line = Assert.Single(_log.Lines);
        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, line, StringComparison.Ordinal);
        Assert.DoesNotContain("483920", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrySend_WhenTheSenderHangs_GivesUpWhenTheTimeIsUp()
    {
        var sender = new Sender((_, _, _) => new TaskCompletionSource().Task);
        Assert.False(await Messages(sender, TimeSpan.FromMilliseconds(1)).TrySendAsync(Number, "483920", "en", CancellationToken.None));
        Assert.Contains("the time was up", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrySend_WhenTheRequestEnds_EndsToo()
    {
        using var request = new CancellationTokenSource();
        var sender = new Sender(async (_, _, token) =>
        {
            await request.CancelAsync();
            token.ThrowIfCancellationRequested();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Messages(sender).TrySendAsync(Number, "483920", "en", request.Token));
    }

    [Fact]
    public void EnsureCanSend_WithoutASender_NamesWhatToChange()
    {
        Assert.False(Messages(null).CanSend);
        var exception = Assert.Throws<InvalidOperationException>(Messages(null).EnsureCanSend);
        Assert.Contains("AddSmsSender", exception.Message, StringComparison.Ordinal);
    }

    private PhoneMessages Messages(ISmsSender? sender, TimeSpan? timeout = null)
    {
        var options = new OidcProfilesOptions();
        options.Accounts.Phones.SendTimeout = timeout ?? options.Accounts.Phones.SendTimeout;
        return new(Options.Create(options), TimeProvider.System, _loggers.CreateLogger<PhoneMessages>(), sender);
    }

    private sealed class Sender(Func<string, string, CancellationToken, Task> send) : ISmsSender
    {
        public Task SendAsync(string number, string text, CancellationToken cancellationToken) => send(number, text, cancellationToken);
    }
}
