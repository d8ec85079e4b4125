using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.Profiles;

/// <summary>Reads and changes profiles on behalf of a party, by the policy and all or nothing.</summary>
public sealed class ProfileManager
{
    private const int Attempts = 3;

    private readonly IProfileStore _store;
    private readonly IAttributeSchemaProvider _schemas;
    private readonly ProfileErrorDescriber _errors;
    private readonly TimeProvider _time;
    private readonly ProfilePatcher _patcher;
    private readonly PictureReferrer _pictures;
    private readonly AuditOrigin? _origin;

    /// <summary>Takes what a host has registered; <paramref name="origin"/> is what changes are recorded with, null for nothing.</summary>
    public ProfileManager(
        IProfileStore store,
        IAttributeSchemaProvider schemas,
        ProfileErrorDescriber errors,
        IOptions<OidcProfilesOptions> options,
        TimeProvider time,
        AuditOrigin? origin = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_store, _schemas, _errors, _time, _origin) = (store, schemas, errors, time, origin);
        _patcher = new(new(errors, time), errors, options.Value.Limits);
        _pictures = new(new(options));
    }

    /// <summary>The profile as a party sees it; attributes hidden from it are absent.</summary>
    /// <param name="userId">Whose profile.</param>
    /// <param name="party">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    public async Task<ProfileView?> FindAsync(string userId, Party party, CancellationToken cancellationToken)
    {
        var snapshot = await _store.FindAsync(userId, cancellationToken);
        return snapshot is null ? null : new(userId, [.. View(_schemas.Current, snapshot, party)], snapshot.Profile.ConcurrencyStamp);
    }

    /// <summary>Changes the named attributes and leaves the others; a value of null clears. Equal values keep their provenance.</summary>
    /// <param name="userId">Whose profile.</param>
    /// <param name="patch">The changes.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or every error, and then nothing was written. An error of an attribute is an <see cref="AttributeError"/>.</returns>
    public Task<IdentityResult> PatchAsync(string userId, ProfilePatch patch, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(patch);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Party is Party.Portal or Party.AdminApi && AdminPolicy.Refuse(actor, AdminArea.Users, _errors) is { } refused)
        {
            return Task.FromResult(refused);
        }

        return ChangeAsync(
            userId,
            patch.ConcurrencyStamp,
            profile => _patcher.Apply(_schemas.Current, profile, patch, actor.Party, Stamp(actor.Source, actor.Id)),
            cancellationToken);
    }

    /// <summary>
    /// Takes values from a provider or an import by the sync rule of each attribute. What is absent stays; a value that is unknown, kept
    /// in the account, not valid, or unique and another user's is left out, and the rest is taken.
    /// </summary>
    /// <param name="userId">Whose profile.</param>
    /// <param name="values">The values by attribute name; null and empty text are absence.</param>
    /// <param name="source"><see cref="ValueSource.Provider"/> or <see cref="ValueSource.Import"/>.</param>
    /// <param name="actor">The name of the provider or import.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or why nothing was written.</returns>
    public async Task<IdentityResult> SyncAsync(
        string userId,
        IReadOnlyDictionary<string, JsonElement> values,
        ValueSource source,
        string actor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        var offered = new Dictionary<string, JsonElement>(values, StringComparer.Ordinal);
        while (true)
        {
            var result = await ChangeAsync(
                userId, stamp: null, profile => Sync(profile, offered, Stamp(source, actor)), cancellationToken);

            // Nobody is there to mend it: a value that another user has must not keep the others from being taken.
            if (result.Errors.FirstOrDefault(error => error.Code == nameof(ProfileErrorDescriber.DuplicateValue))
                    is not AttributeError duplicate || !offered.Remove(duplicate.Attribute))
            {
                return result;
            }
        }
    }

    private (ProfileChange? Change, IReadOnlyList<IdentityError> Errors) Sync(
        UserProfile profile, Dictionary<string, JsonElement> values, ChangeStamp stamp)
    {
        var schema = _schemas.Current;
        var draft = new ProfileDraft(schema, profile, stamp);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, json) in values)
        {
            if (ProfileTarget.Find(schema, name) is { } target && taken.Add(target.Key))
            {
                _patcher.Take(draft, target, json);
            }
        }

        return _patcher.Finish(profile, draft, []);
    }

    /// <summary>What a party sees of a profile that was read.</summary>
    internal static IEnumerable<ProfileViewItem> View(AttributeSchema schema, ProfileSnapshot snapshot, Party party) =>
        from definition in schema.Definitions
        where AccessPolicy.CanRead(definition, party)
        let item = new ProfileViewItem(
            definition,
            AttributeReader.Read(schema, definition, snapshot),
            definition.Origin == AttributeOrigin.Profile && AccessPolicy.CanWrite(definition, party)
                && !new ProfileTarget(definition).IsFixed(snapshot.Profile, party))
        select ProfileVariants.With(item, snapshot.Profile, party);

    private ChangeStamp Stamp(ValueSource source, string? actor) =>
        new(new(source, actor, _time.GetUtcNow()), Activity.Current?.TraceId.ToHexString());

    private async Task<IdentityResult> ChangeAsync(
        string userId,
        string? stamp,
        Func<UserProfile, (ProfileChange? Change, IReadOnlyList<IdentityError> Errors)> change,
        CancellationToken cancellationToken)
    {
        var result = IdentityResult.Success;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            result = await TryChangeAsync(userId, stamp, change, cancellationToken);
            if (stamp is not null || result.Errors.All(error => error.Code != nameof(ProfileErrorDescriber.ConcurrencyFailure)))
            {
                break;
            }
        }

        return result;
    }

    private async Task<IdentityResult> TryChangeAsync(
        string userId,
        string? stamp,
        Func<UserProfile, (ProfileChange? Change, IReadOnlyList<IdentityError> Errors)> change,
        CancellationToken cancellationToken)
    {
        var snapshot = await _store.FindAsync(userId, cancellationToken);
        if (snapshot is null)
        {
            return IdentityResult.Failed(_errors.UserNotFound());
        }

        if (stamp is not null && stamp != (snapshot.Profile.ConcurrencyStamp ?? string.Empty))
        {
            return IdentityResult.Failed(_errors.ConcurrencyFailure());
        }

        var (wanted, faults) = change(snapshot.Profile);
        if (faults.Count > 0)
        {
            return IdentityResult.Failed([.. faults]);
        }

        if (wanted is null)
        {
            return IdentityResult.Success;
        }

        var recorded = _pictures.Refer(wanted) with { Event = ProfileEvent.Of(_schemas.Current, wanted, _origin?.ClientId) };
        return Name(await _store.SaveAsync(recorded, cancellationToken));
    }

    /// <summary>The store knows attributes by id; people know them by name.</summary>
    private IdentityResult Name(IdentityResult result) => result.Succeeded
        ? result
        : IdentityResult.Failed([.. result.Errors.Select(error =>
            error is AttributeError { Code: nameof(ProfileErrorDescriber.DuplicateValue) } duplicate
            && _schemas.Current.Definitions.FirstOrDefault(definition => definition.Id == duplicate.Attribute) is { } definition
                ? _errors.DuplicateValue(definition.Name)
                : error)]);
}
