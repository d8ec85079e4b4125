using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Requirements;

/// <summary>The one place that tells what a person must still give, for the pages and for the sign-in.</summary>
public sealed class ProfileRequirementService(IProfileStore store, IAttributeSchemaProvider schemas)
{
    /// <summary>The attributes to ask for, in the order of forms; see <see cref="ProfileRequirements.FindMissing"/>.</summary>
    /// <param name="userId">Who; null for a person who has no account yet.</param>
    /// <param name="stage">When the person is asked.</param>
    /// <param name="clientId">The client that the person is on the way to; null if there is none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    public async Task<IReadOnlyList<AttributeDefinition>?> FindMissingAsync(
        string? userId, RequirementStage stage, string? clientId, CancellationToken cancellationToken)
    {
        if (userId is null)
        {
            return ProfileRequirements.FindMissing(schemas.Current, snapshot: null, stage, clientId);
        }

        return await store.FindAsync(userId, cancellationToken) is { } snapshot
            ? ProfileRequirements.FindMissing(schemas.Current, snapshot, stage, clientId)
            : null;
    }
}
