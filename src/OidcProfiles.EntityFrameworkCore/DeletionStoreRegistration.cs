using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.EntityFrameworkCore.Stores;

namespace OidcProfiles.EntityFrameworkCore;

/// <summary>Registers the stores of deletions and of what people download.</summary>
internal static class DeletionStoreRegistration
{
    public static void Add(IServiceCollection services, Type context, Type key)
    {
        services.TryAddScoped(typeof(IDeletionStore), typeof(DeletionStore<,>).MakeGenericType(context, key));
        services.TryAddScoped(typeof(IErasureStore), typeof(ErasureStore<,>).MakeGenericType(context, key));
        services.TryAddScoped(typeof(IProofList), typeof(ProofList<>).MakeGenericType(context));
    }
}
