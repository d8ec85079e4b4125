using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles;
using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Accounts.Terms;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Stores;
using OidcProfiles.History;
using OidcProfiles.Idempotency;
using OidcProfiles.Pictures.Profile;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps profiles, definitions, history and mails to be sent in the host's own database.</summary>
public static class OidcProfilesEntityFrameworkCoreExtensions
{
    /// <summary>Adds the stores over the host's context, whose model calls <c>UseOidcProfiles</c>.</summary>
    /// <typeparam name="TContext">The host's context.</typeparam>
    /// <typeparam name="TUser">The host's user, an <c>IdentityUser&lt;TKey&gt;</c>.</typeparam>
    /// <param name="builder">The module.</param>
    /// <exception cref="InvalidOperationException"><typeparamref name="TUser"/> is no Identity user.</exception>
    public static OidcProfilesBuilder AddEntityFrameworkStores<TContext, TUser>(this OidcProfilesBuilder builder)
        where TContext : DbContext
        where TUser : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (context, user, key) = (typeof(TContext), typeof(TUser), UserTypes.KeyOf(typeof(TUser)));
        builder.Services.TryAddScoped(typeof(IProfileStore), typeof(ProfileStore<,,>).MakeGenericType(context, user, key));
        builder.Services.TryAddScoped(typeof(IAttributeSchemaStore), typeof(AttributeSchemaStore<,>).MakeGenericType(context, key));
        builder.Services.TryAddScoped(typeof(IHistoryStore), typeof(HistoryStore<,>).MakeGenericType(context, key));
        var proofs = typeof(ProofStore<>).MakeGenericType(context);
        builder.Services.AddDataProtection();
        builder.Services.TryAddScoped(typeof(IProofStore), proofs);
        builder.Services.TryAddScoped(typeof(IProofCleanup), proofs);
        builder.Services.TryAddScoped(typeof(ISessionStore), typeof(SessionStore<,>).MakeGenericType(context, key));
        builder.Services.TryAddScoped(typeof(ITermsStore), typeof(TermsStore<,>).MakeGenericType(context, key));
        builder.Services.TryAddScoped(typeof(IPictureStore), typeof(PictureStore<,>).MakeGenericType(context, key));
        builder.Services.TryAddScoped(typeof(IUpstreamSnapshotStore), typeof(UpstreamSnapshotStore<,>).MakeGenericType(context, key));
        ConsentStoreRegistration.Add(builder.Services, context, user, key);
        DeletionStoreRegistration.Add(builder.Services, context, key);
        AuditStoreRegistration.Add(builder.Services, context);
        GroupStoreRegistration.Add(builder.Services, context, user, key);
        UserDirectoryRegistration.Add(builder.Services, context, user, key);
        builder.Services.TryAddScoped(typeof(ICreationStore), typeof(CreationStore<>).MakeGenericType(context));
        AddSignIn(builder.Services, context, key);
        EmailStoreRegistration.Add(builder.Services, context);
        return builder;
    }

    private static void AddSignIn(IServiceCollection services, Type context, Type key)
    {
        services.TryAddScoped(typeof(ISignInAttemptStore), typeof(SignInAttemptStore<>).MakeGenericType(context));
        services.TryAddScoped(typeof(ITemporaryPasswordStore), typeof(TemporaryPasswordStore<,>).MakeGenericType(context, key));
        services.TryAddScoped(typeof(ISignInPlaceStore), typeof(SignInPlaceStore<,>).MakeGenericType(context, key));
        services.TryAddScoped(typeof(IPepperStore), typeof(PepperStore<>).MakeGenericType(context));
    }
}
