using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>Sends mails to a real SMTP server.</summary>
public abstract class SmtpTest : IAsyncLifetime
{
    private readonly List<ServiceProvider> _services = [];

    protected SmtpPeer Peer { get; private set; } = null!;

    /// <summary>The options of the server.</summary>
    protected virtual object PeerOptions => new { };

    public async Task InitializeAsync() => Peer = await SmtpPeer.StartAsync(PeerOptions);

    public async Task DisposeAsync()
    {
        foreach (var services in _services)
        {
            await services.DisposeAsync();
        }

        await Peer.DisposeAsync();
    }

    protected static EmailMessage Mail(string to = "alice@example.org", string? name = null, string subject = "Welcome") =>
        MailProgram.Create(to) is var mail ? mail with { ToName = name, Content = mail.Content with { Subject = subject } } : null!;

    protected EmailOptions Settings(Action<EmailOptions>? configure = null)
    {
        var options = new EmailOptions { From = "no-reply@example.com", FromName = "Example" };
        options.Delivery.Smtp = new() { Host = "127.0.0.1", Port = Peer.Port, Security = SmtpSecurity.None, Timeout = TimeSpan.FromSeconds(10) };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>A transport that is disposed of with the test.</summary>
    protected IEmailTransport Transport(Action<EmailOptions>? configure = null)
    {
        var services = new ServiceCollection().AddOidcProfiles(options => options.Email = Settings(configure)).Services.BuildServiceProvider();
        _services.Add(services);
        return services.GetRequiredService<IEmailTransport>();
    }

    protected static async Task<EmailTransportException> FailAsync(IEmailTransport transport, EmailMessage mail) =>
        await Assert.ThrowsAsync<EmailTransportException>(() => transport.SendAsync(mail, CancellationToken.None));
}
