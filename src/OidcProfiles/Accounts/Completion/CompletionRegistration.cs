using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OidcProfiles.Accounts.Completion;

/// <summary>Registers how people are asked for what is missing.</summary>
internal static class CompletionRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<CompletionTerms>();
        services.TryAddScoped<CompletionValues>();
        services.TryAddScoped<CompletionRedirect>();
        services.TryAddScoped<IProfileCompletion, ProfileCompletion>();
    }
}
