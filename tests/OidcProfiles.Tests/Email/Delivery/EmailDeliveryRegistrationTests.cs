using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OidcProfiles.Email.Delivery;

namespace OidcProfiles.Tests.Email.Delivery;

public sealed class EmailDeliveryRegistrationTests
{
    [Theory]
    [InlineData("mail.example.com", null, nameof(SmtpEmailTransport))]
    [InlineData(null, "mails", nameof(PickupEmailTransport))]
    [InlineData("", "mails", nameof(PickupEmailTransport))]
    [InlineData("", "", nameof(UnconfiguredEmailTransport))]
    [InlineData(null, null, nameof(UnconfiguredEmailTransport))]
    public async Task Transport_Always_FollowsTheSettings(string? host, string? folder, string expected)
    {
        await using var services = Create(host, folder);
        Assert.Equal(expected, services.GetRequiredService<IEmailTransport>().GetType().Name);
    }

    [Fact]
    public async Task Transport_WhenTheHostHasItsOwn_IsTheHosts()
    {
        var own = new UnconfiguredEmailTransport();
        await using var services = Create("mail.example.com", null, before: collection => collection.AddSingleton<IEmailTransport>(own));
        Assert.Same(own, services.GetRequiredService<IEmailTransport>());
    }

    [Fact]
    public async Task Transport_WhenNothingIsConfigured_KeepsMailsInTheOutbox()
    {
        await using var services = Create(null, null);
        var failure = await Assert.ThrowsAsync<EmailTransportException>(() => services.GetRequiredService<IEmailTransport>()
            .SendAsync(TestSupport.MailProgram.Create("alice@example.org"), CancellationToken.None));
        Assert.Equal(EmailFailure.Unavailable, failure.Failure);
        Assert.StartsWith("No e-mail transport is configured", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, new[] { LogLevel.Error })]
    [InlineData(null, false, new LogLevel[0])]
    [InlineData("mail.example.com", true, new[] { LogLevel.Information })]
    public async Task Start_Always_SaysOnceHowMailsLeave(string? host, bool sends, LogLevel[] expected)
    {
        var log = new RecordingLogger();
        await using var services = Create(host, null, sends, collection => collection.AddLogging(logging => logging.AddProvider(log)));
        await services.GetServices<IHostedService>().OfType<EmailTransportReport>().Single().StartAsync(CancellationToken.None);
        Assert.Equal(expected, log.Levels);
    }

    private static ServiceProvider Create(string? host, string? folder, bool sends = true, Action<IServiceCollection>? before = null)
    {
        var services = new ServiceCollection();
        before?.Invoke(services);
        services.AddOidcProfiles(options =>
        {
            options.Email.From = "no-reply@example.com";
            options.Email.Outbox.Enabled = sends;
            options.Email.Delivery = new() { Smtp = new() { Host = host }, PickupFolder = folder };
        });
        return services.BuildServiceProvider();
    }
}
