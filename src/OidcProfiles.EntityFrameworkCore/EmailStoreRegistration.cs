using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Templates;
using OidcProfiles.EntityFrameworkCore.Stores;

namespace OidcProfiles.EntityFrameworkCore;

/// <summary>Registers the stores of mails and of their templates.</summary>
internal static class EmailStoreRegistration
{
    public static void Add(IServiceCollection services, Type context)
    {
        services.TryAddScoped(typeof(IEmailTemplateStore), typeof(EmailTemplateStore<>).MakeGenericType(context));
        services.TryAddScoped(typeof(IEmailTemplateHistoryStore), typeof(EmailTemplateHistoryStore<>).MakeGenericType(context));
        services.TryAddScoped(typeof(IUnitOfWork), typeof(UnitOfWork<>).MakeGenericType(context));
        services.TryAddScoped(typeof(IEmailOutboxStore), typeof(EmailOutboxStore<>).MakeGenericType(context));
        services.TryAddScoped(typeof(IEmailQueueStore), typeof(EmailQueueStore<>).MakeGenericType(context));
        services.TryAddScoped(typeof(ICooldownStore), typeof(CooldownStore<>).MakeGenericType(context));
    }
}
