using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Auditing;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Idempotency;

namespace OidcProfiles.Accounts.Data;

/// <summary>Registers download and deletion of what is kept about a person.</summary>
internal static class PersonalDataRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<DataAttributes>();
        services.TryAddScoped<DeletionMails>();
        services.TryAddScoped<DeletionEffects>();
        services.TryAddScoped<DeletionWork>();
        services.TryAddScoped<ErasureSteps>();
        services.TryAddSingleton<DueErasures>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountEraser, AccountTraces>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountEraser, UpstreamTraces>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ErasureRetention>());
    }

    /// <summary>What works over the host's own type of user; the order of contributors is that of the document.</summary>
    public static void Add<TUser>(IServiceCollection services)
        where TUser : class, new()
    {
        services.TryAddScoped<DeletionCheck<TUser>>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountEraser, SignInTraces<TUser>>());
        services.TryAddScoped<IAccountDeletion, AccountDeletion<TUser>>();
        services.TryAddScoped<IAccountErasure, AccountErasure<TUser>>();
        services.TryAddScoped<IPersonalData, PersonalData<TUser>>();
        foreach (var contributor in (Type[])
            [typeof(AccountData<TUser>), typeof(LoginData<TUser>), typeof(ProfileData), typeof(GroupData), typeof(HistoryData), typeof(SessionData), typeof(TermsData),
                typeof(ProofData), typeof(MailData), typeof(PictureData)])
        {
            services.TryAddEnumerable(ServiceDescriptor.Scoped(typeof(IPersonalDataContributor), contributor));
        }

        ConsentRegistration.AddOfPeople(services);
        AuditRegistration.AddOfPeople(services);
        CreationRegistration.AddOfPeople(services);
    }
}
