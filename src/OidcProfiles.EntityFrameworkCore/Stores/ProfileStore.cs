using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Profiles in the host's context.</summary>
internal sealed class ProfileStore<TContext, TUser, TKey>(TContext context, ProfileErrorDescriber errors) : IProfileStore
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private const int Attempts = 3;

    private readonly ProfileFailure<TUser, TKey> _failure = new(context, errors);

    public Task<ProfileSnapshot?> FindAsync(string userId, CancellationToken cancellationToken) =>
        ReadAsync(userId, ProfileQuery<TUser, TKey>.NoClient, cancellationToken);

    public Task<ProfileSnapshot?> FindForClientAsync(string userId, string clientId, CancellationToken cancellationToken) =>
        ReadAsync(userId, ConsentKeys.IsClient(clientId) ? clientId : ProfileQuery<TUser, TKey>.NoClient, cancellationToken);

    public async Task<IdentityResult> SaveAsync(ProfileChange change, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(change.Profile.UserId, out var key))
        {
            return IdentityResult.Failed(errors.UserNotFound());
        }

        // What stood in the way may be gone by the time somebody looks: a value that its holder gave up, two writers that waited for each
        // other. Then it is tried again.
        for (var attempt = 1; ; attempt++)
        {
            if (await TrySaveAsync(change, key, attempt == Attempts, cancellationToken) is { } result)
            {
                return result;
            }
        }
    }

    public async IAsyncEnumerable<UserProfile> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in ProfileBatches.ReadAsync<TKey>(context, cancellationToken))
        {
            foreach (var row in batch)
            {
                yield return ProfileQueries.ToProfile(row);
            }
        }
    }

    public async Task<IReadOnlyList<string>> FindByValueAsync(
        string attributeId, string key, int limit, CancellationToken cancellationToken)
    {
        var users = await context.Set<ProfileValueEntity<TKey>>().AsNoTracking()
            .Where(row => row.AttributeId == attributeId && row.Key == key)
            .OrderBy(row => row.UserId).Take(limit).Select(row => row.UserId).ToListAsync(cancellationToken);
        return [.. users.Select(UserKeys.Write)];
    }

    private async Task<ProfileSnapshot?> ReadAsync(string userId, string clientId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key)
            ? (await ProfileQuery<TUser, TKey>.FindAsync(context, key, clientId, cancellationToken))?.ToSnapshot(userId)
            : null;

    /// <returns>Null if it failed for no reason that is still there.</returns>
    private async Task<IdentityResult?> TrySaveAsync(ProfileChange change, TKey key, bool isLast, CancellationToken cancellationToken)
    {
        using var rows = new TrackedRows(context);
        await TrackAsync(rows, change, key, cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure))
        {
            rows.Dispose();
            if (await _failure.ExplainAsync(change, key, cancellationToken) is { Count: > 0 } reasons)
            {
                return IdentityResult.Failed([.. reasons]);
            }

            if (isLast || !SaveFailures.IsConflict(exception))
            {
                throw;
            }

            return null;
        }
    }

    private async Task TrackAsync(TrackedRows rows, ProfileChange change, TKey key, CancellationToken cancellationToken)
    {
        var isFirst = change.Profile.ConcurrencyStamp is null;
        List<ProfileValueEntity<TKey>> stored = isFirst ? [] : await context.Values(key).ToListAsync(cancellationToken);
        var profile = new ProfileEntity<TKey>
        {
            UserId = key,
            Document = ProfileDocument.Write(change.Profile.Values),
            UpdatedAt = (change.Profile.UpdatedAt ?? DateTimeOffset.UnixEpoch).ToUniversalTime(),
        };
        var entry = rows.Track(profile, isFirst ? EntityState.Added : EntityState.Modified);
        if (!isFirst)
        {
            entry.Property(row => row.ConcurrencyStamp).OriginalValue = change.Profile.ConcurrencyStamp!;
        }

        if (change.Picture is { } picture)
        {
            await PictureRows.TrackAsync(rows, context, key, picture, cancellationToken);
        }

        IndexDifference.Track(rows, key, stored, change.Indexed);
        if (change.Event is { } recorded)
        {
            rows.Track(AuditRows.Create(recorded), EntityState.Added);
        }

        rows.TrackAll(change.Values.Select(value => HistoryRows.Create(key, value, change.Stamp)), EntityState.Added);
    }
}
