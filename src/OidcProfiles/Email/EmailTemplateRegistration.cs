using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OidcProfiles.Email.Rendering;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Email;

/// <summary>Registers what makes texts of models. The engine and the built-in templates come from a package of their own.</summary>
internal static class EmailTemplateRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEmailTemplateSource, FolderTemplateSource>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEmailTemplateSource, DatabaseTemplateSource>());
        services.TryAddSingleton<EmailTemplateCache>();
        services.TryAddSingleton<EmailEngine>();
        services.TryAddSingleton<EmailTemplateValidator>();
        services.TryAddSingleton<IEmailRenderer, EmailRenderer>();
        services.TryAddScoped<EmailRecipientReader>();
        services.TryAddScoped<EmailPreviewer>();
        services.TryAddScoped(provider => new EmailTemplateManager(
            provider.GetRequiredService<EmailTemplateCache>(),
            provider.GetRequiredService<EmailTemplateValidator>(),
            provider.GetRequiredService<EmailTemplateWriter>(),
            provider.GetRequiredService<EmailPreviewer>()));
        EmailAdministrationRegistration.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EmailTemplateStartup>());
    }
}
