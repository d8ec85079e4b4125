using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin;

/// <summary>What the person behind a token may do, looked up at each request. Hosts without accounts have no administrators.</summary>
internal sealed class AdminPeople(IProfileStore profiles, TimeProvider time, IServiceProvider services)
{
    /// <returns>Null if the person is locked or gone: a token of theirs is worth nothing then.</returns>
    public async Task<AdminRights?> FindRightsAsync(string userId, CancellationToken cancellationToken) =>
        await profiles.FindAsync(userId, cancellationToken) is not { Account: { IsBeingDeleted: false } account } || account.IsLocked(time.GetUtcNow()) ? null
        : services.GetService<IAdministrators>() is { } administrators ? await administrators.FindAsync(userId, cancellationToken)
        : AdminRights.None;
}
