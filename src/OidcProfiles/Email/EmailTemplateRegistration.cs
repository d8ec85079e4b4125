using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles.Email;

/// <summary>Registers what makes texts of models.</summary>
internal static class EmailTemplateRegistration
{
    public static void Add(IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);
}
