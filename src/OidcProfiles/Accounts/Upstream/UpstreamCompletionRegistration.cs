using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Registers how sign-ins with providers end that need an answer.</summary>
internal static class UpstreamCompletionRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<UpstreamAnswerTrail>();
        services.TryAddScoped<UpstreamMails>();
    }

    public static void Add<TUser>(IServiceCollection services)
        where TUser : class, new()
    {
        services.TryAddScoped<AddressOwnership<TUser>>();
        services.TryAddScoped<UpstreamReclaim<TUser>>();
        services.TryAddScoped<UpstreamAnswers<TUser>>();
        services.TryAddScoped<UpstreamQuestions<TUser>>();
        services.TryAddScoped<UpstreamAddressRequests<TUser>>();
        services.TryAddScoped<UpstreamConfirmations<TUser>>();
        services.TryAddScoped<UpstreamCurrentLinks<TUser>>();
        services.TryAddScoped<IUpstreamCompletion, UpstreamCompletion<TUser>>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IProofEmailMaker, UpstreamAddressEmailMaker<TUser>>());
    }
}
