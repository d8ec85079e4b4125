using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OidcProfiles.Email.Outbox.Cooldowns;
using OidcProfiles.Email.Outbox.Payloads;
using OidcProfiles.Email.Outbox.Sending;

namespace OidcProfiles.Email.Outbox;

/// <summary>
/// Registers the queue and the sender. Factories, because without a store, and without Identity, there need not be what they use, and a host
/// may check what it has registered.
/// </summary>
internal static class EmailOutboxRegistration
{
    public static void Add(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddMetrics();
        services.TryAddSingleton(CreatePayloads);
        services.TryAddSingleton<EmailSignal>();
        services.TryAddScoped<EmailWakeUp>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IUnitOfWorkObserver, EmailWakeUp>(
            provider => provider.GetRequiredService<EmailWakeUp>()));
        services.TryAddScoped<IEmailOutbox>(provider => new EmailOutbox(
            provider.GetRequiredService<IEmailOutboxStore>(),
            provider.GetRequiredService<EmailPayloads>(),
            provider.GetRequiredService<EmailWakeUp>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddScoped(provider => new EmailOutboxManager(
            provider.GetRequiredService<IEmailOutboxStore>(),
            provider.GetRequiredService<EmailSignal>(),
            EmailAdministrationRegistration.Work(provider),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IEmailCooldown, EmailCooldown>();
        AddSender(services);
    }

    private static void AddSender(IServiceCollection services)
    {
        services.TryAddSingleton<EmailEvents>();
        services.TryAddSingleton(provider => new EmailSchedule(
            provider.GetRequiredService<IOptions<OidcProfilesOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            () => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue));
        services.TryAddSingleton<EmailQueue>();
        services.TryAddSingleton<EmailDispatcher>();
        services.TryAddSingleton<EmailPauses>();
        services.TryAddSingleton<EmailDelivery>();
        services.TryAddSingleton<EmailPump>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EmailSender>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EmailRetention>());
    }

    private static EmailPayloads CreatePayloads(IServiceProvider provider) => new(
        provider.GetService<IDataProtectionProvider>() ?? throw new InvalidOperationException(
            "Mails are stored protected, and there is nothing to protect them: call AddDataProtection, which AddIdentity does, and keep its "
            + "keys where all instances find them."));
}
