using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Claims.Consents;
using OidcProfiles.EntityFrameworkCore.Stores;

namespace OidcProfiles.EntityFrameworkCore;

/// <summary>Registers the store of what people share with clients.</summary>
internal static class ConsentStoreRegistration
{
    public static void Add(IServiceCollection services, Type context, Type user, Type key) =>
        services.TryAddScoped(typeof(IAttributeConsentStore), typeof(AttributeConsentStore<,,>).MakeGenericType(context, user, key));
}
