using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Attributes;

namespace OidcProfiles.Administration.Directory;

/// <summary>Registers how users are found. A factory, because without a store there is not what it uses.</summary>
internal static class DirectoryRegistration
{
    public static void Add(IServiceCollection services) => services.TryAddScoped(provider => new UserDirectory(
        provider.GetRequiredService<IUserDirectoryStore>(),
        provider.GetRequiredService<IAttributeSchemaProvider>(),
        new(provider.GetService<ILookupNormalizer>() ?? new UpperInvariantLookupNormalizer(), provider.GetRequiredService<ProfileErrorDescriber>()),
        provider.GetRequiredService<TimeProvider>()));
}
