using System.Linq.Expressions;
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
            next = profiles.Where(After(batch[^1].UserId));
        }
        while (batch.Count == Size);
    }

    /// <summary>By hand, because no constraint says of a key that it can be compared; all that databases know can.</summary>
    private static Expression<Func<ProfileEntity<TKey>, bool>> After<TKey>(TKey last)
        where TKey : IEquatable<TKey>
    {
        Expression<Func<TKey>> parameter = () => last;
        var row = Expression.Parameter(typeof(ProfileEntity<TKey>), "row");
        var key = Expression.Property(row, nameof(ProfileEntity<TKey>.UserId));
        var isAfter = typeof(TKey) == typeof(string)
            ? Expression.GreaterThan(
                Expression.Call(typeof(string), nameof(string.Compare), typeArguments: null, key, parameter.Body), Expression.Constant(0))
            : Expression.GreaterThan(key, parameter.Body);
        return Expression.Lambda<Func<ProfileEntity<TKey>, bool>>(isAfter, row);
    }
}
