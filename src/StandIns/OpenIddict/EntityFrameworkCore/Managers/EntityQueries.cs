using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Entities as the managers hand them out.</summary>
internal static class EntityQueries
{
    public static async IAsyncEnumerable<object> Entities<T>(
        this IQueryable<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        // Read to the end first: the caller may write while it goes through them.
        foreach (var entity in await query.ToListAsync(cancellationToken))
        {
            yield return entity;
        }
    }

    public static IQueryable<T> Page<T>(this IOrderedQueryable<T> query, int? count, int? offset)
    {
        var page = offset is { } skip ? query.Skip(skip) : query;
        return count is { } take ? page.Take(take) : page;
    }

    public static DateTimeOffset? ToDate(this DateTime? column) =>
        column is { } value ? new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)) : null;
}
