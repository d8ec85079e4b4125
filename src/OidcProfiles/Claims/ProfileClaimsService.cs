using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims;

/// <summary>
/// The one place that decides which claims a client gets, for UserInfo and for tokens.
/// A host that answers UserInfo itself calls it from its controller.
/// </summary>
public sealed class ProfileClaimsService(IProfileStore store, IAttributeSchemaProvider schemas, TimeProvider time)
{
    /// <summary>Reads the user with one query and gives the claims that the policy releases.</summary>
    /// <param name="request">Whose claims, for which client, scopes and destination.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<ProfileClaimsResult> GetClaimsAsync(ProfileClaimsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = await store.FindAsync(request.UserId, cancellationToken);
        if (snapshot is null or { Account.IsBeingDeleted: true })
        {
            return ProfileClaimsResult.NotFound;
        }

        return snapshot.Account.IsLocked(time.GetUtcNow())
            ? ProfileClaimsResult.Locked
            : new(ProfileClaimsStatus.Found, ClaimsProjector.Project(schemas.Current, snapshot, request));
    }
}
