using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// All profiles in the order of their keys, some at a time. Each batch is a query of its own that begins after the last key, so that the
/// connection is free for other work in between.
/// </summary>
internal static class ProfileBatches
{
    public const int Size = 200;

    public static async IAsyncEnumerable<List<ProfileEntity<TKey>>> ReadAsync<TKey>(
        DbContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TKey : IEquatable<TKey>
    {
        var profiles = context.Set<ProfileEntity<TKey>>().AsNoTracking();
        var next = profiles;
        List<ProfileEntity<TKey>> batch;
        do
        {
            batch = await next.OrderBy(row => row.UserId).Take(Size).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                yield break;
            }

            yield return batch;
            next = profiles.Where(KeyOrder.After<ProfileEntity<TKey>, TKey>(nameof(ProfileEntity<>.UserId), batch[^1].UserId));
        }
        while (batch.Count == Size);
    }
}
