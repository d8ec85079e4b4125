using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>Reads and changes profiles on behalf of a party, by the policy and all or nothing.</summary>
public sealed class ProfileManager(
    IProfileStore store, IAttributeSchemaProvider schemas, ProfileErrorDescriber errors, TimeProvider time)
{
    private const int Attempts = 3;

    private readonly ProfilePatcher _patcher = new(new AttributeValueParser(errors), errors);

    /// <summary>The profile as a party sees it; attributes hidden from it are absent.</summary>
    /// <param name="userId">Whose profile.</param>
    /// <param name="party">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    public async Task<ProfileView?> FindAsync(string userId, Party party, CancellationToken cancellationToken)
    {
        var snapshot = await store.FindAsync(userId, cancellationToken);
        return snapshot is null ? null : new(userId, [.. View(schemas.Current, snapshot, party)], snapshot.Profile.ConcurrencyStamp);
    }

    /// <summary>Changes the named attributes and leaves the others; a value of null clears. Equal values keep their provenance.</summary>
    /// <param name="userId">Whose profile.</param>
    /// <param name="patch">The changes.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or every error, and then nothing was written. An error of an attribute is an <see cref="AttributeError"/>.</returns>
    public async Task<IdentityResult> PatchAsync(
        string userId, ProfilePatch patch, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(patch);
        ArgumentNullException.ThrowIfNull(actor);
        var result = IdentityResult.Success;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            result = await TryPatchAsync(userId, patch, actor, cancellationToken);
            if (patch.ConcurrencyStamp is not null || !IsConcurrencyFailure(result))
            {
                break;
            }
        }

        return result;
    }

    private static bool IsConcurrencyFailure(IdentityResult result) =>
        result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.ConcurrencyFailure));

    private static IEnumerable<ProfileViewItem> View(AttributeSchema schema, ProfileSnapshot snapshot, Party party) =>
        from definition in schema.Definitions
        where AccessPolicy.CanRead(definition, party)
        select new ProfileViewItem(
            definition,
            AttributeReader.Read(definition, snapshot),
            definition.Origin == AttributeOrigin.Profile && AccessPolicy.CanWrite(definition, party));

    private async Task<IdentityResult> TryPatchAsync(
        string userId, ProfilePatch patch, ProfileActor actor, CancellationToken cancellationToken)
    {
        var snapshot = await store.FindAsync(userId, cancellationToken);
        if (snapshot is null)
        {
            return IdentityResult.Failed(errors.UserNotFound());
        }

        if (patch.ConcurrencyStamp is not null && patch.ConcurrencyStamp != snapshot.Profile.ConcurrencyStamp)
        {
            return IdentityResult.Failed(errors.ConcurrencyFailure());
        }

        var (profile, faults) = _patcher.Apply(schemas.Current, snapshot.Profile, patch, actor, time.GetUtcNow());
        if (profile is null)
        {
            return IdentityResult.Failed([.. faults]);
        }

        return ReferenceEquals(profile, snapshot.Profile)
            ? IdentityResult.Success
            : await store.SaveAsync(profile, cancellationToken);
    }
}
