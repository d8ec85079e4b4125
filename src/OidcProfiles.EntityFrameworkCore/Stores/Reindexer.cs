using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// Indexes all profiles anew for some attributes, within the transaction of a change of definitions: first every value, found by, not
/// unique; then, if no two users have the same, all of an attribute become unique at once.
/// </summary>
internal sealed class Reindexer<TKey>(DbContext context)
    where TKey : IEquatable<TKey>
{
    private IQueryable<ProfileValueEntity<TKey>> Rows => context.Set<ProfileValueEntity<TKey>>().AsNoTracking();

    /// <returns>The attributes that shall be unique while two users have the same value.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Reindexing reindexing, CancellationToken cancellationToken)
    {
        var unique = await IndexAsync(reindexing, cancellationToken);
        var duplicates = await Rows.Where(row => unique.Contains(row.AttributeId))
            .GroupBy(row => new { row.AttributeId, row.Key })
            .Where(users => users.Count() > 1)
            .Select(users => users.Key.AttributeId)
            .Distinct().ToListAsync(cancellationToken);
        if (duplicates.Count == 0)
        {
            await SetUniqueAsync(reindexing.AttributeIds, unique, cancellationToken);
        }

        return duplicates;
    }

    /// <returns>The attributes that shall be unique and have values.</returns>
    private async Task<List<string>> IndexAsync(Reindexing reindexing, CancellationToken cancellationToken)
    {
        var unique = new HashSet<string>(StringComparer.Ordinal);
        var attributes = reindexing.AttributeIds.ToList();
        await foreach (var batch in ProfileBatches.ReadAsync<TKey>(context, cancellationToken))
        {
            var users = batch.ConvertAll(profile => profile.UserId);
            var stored = (await Rows.Where(row => users.Contains(row.UserId) && attributes.Contains(row.AttributeId))
                .ToListAsync(cancellationToken)).ToLookup(row => row.UserId);
            using var rows = new TrackedRows(context);
            foreach (var profile in batch)
            {
                var wanted = reindexing.Index(ProfileQueries.ToProfile(profile));
                unique.UnionWith(wanted.Where(value => value.IsUnique).Select(value => value.AttributeId));
                IndexDifference.Track(
                    rows, profile.UserId, stored[profile.UserId], wanted.Select(value => value with { IsUnique = false }));
            }

            await context.SaveChangesAsync(cancellationToken);
        }

        return [.. unique];
    }

    private async Task SetUniqueAsync(ImmutableArray<string> attributes, List<string> unique, CancellationToken cancellationToken)
    {
        var others = attributes.Except(unique, StringComparer.Ordinal).ToList();
        await Rows.Where(row => others.Contains(row.AttributeId) && row.UniqueKey != null)
            .ExecuteUpdateAsync(row => row.SetProperty(value => value.UniqueKey, (string?)null), cancellationToken);
        await Rows.Where(row => unique.Contains(row.AttributeId) && row.UniqueKey == null)
            .ExecuteUpdateAsync(row => row.SetProperty(value => value.UniqueKey, value => value.Key), cancellationToken);
    }
}
