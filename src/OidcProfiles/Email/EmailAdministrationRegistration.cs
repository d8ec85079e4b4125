using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Templates;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email;

/// <summary>Registers what administrators do with mails. Factories, because without a store there is not what they use.</summary>
internal static class EmailAdministrationRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped(provider => new EmailTemplateWriter(
            provider.GetRequiredService<EmailTemplateCache>(), provider.GetRequiredService<ProfileErrorDescriber>(), Records(provider), TryWork(provider)));
        services.TryAddScoped(provider => new EmailTemplateHistory(
            provider.GetRequiredService<IEmailTemplateHistoryStore>(), provider.GetService<IUserNames>()));
        services.TryAddScoped(provider => new EmailTemplateOverview(
            provider.GetRequiredService<EmailTemplateCache>(),
            provider.GetRequiredService<EmailTemplateManager>(),
            provider.GetRequiredService<IOptions<OidcProfilesOptions>>()));
        services.TryAddScoped(provider => new EmailTestSender(
            provider.GetRequiredService<EmailTemplateManager>(),
            provider.GetRequiredService<IProfileStore>(),
            provider.GetRequiredService<IEmailOutbox>(),
            Work(provider)));
    }

    public static EmailTemplateWork Work(IServiceProvider provider) => new(
        provider.GetRequiredService<IUnitOfWork>(),
        provider.GetRequiredService<IAuditTrail>(),
        provider.GetRequiredService<ProfileErrorDescriber>());

    private static EmailTemplateRecords? Records(IServiceProvider provider) =>
        provider.GetService<IEmailTemplateStore>() is { } store && provider.GetService<IEmailTemplateHistoryStore>() is { } history
            ? new(store, history, provider.GetRequiredService<TimeProvider>())
            : null;

    private static EmailTemplateWork? TryWork(IServiceProvider provider) => provider.GetService<IUnitOfWork>() is null ? null : Work(provider);
}
