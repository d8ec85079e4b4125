using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>How profiles are read.</summary>
internal static class ProfileQueries
{
    /// <summary>The index rows of one user.</summary>
    public static IQueryable<ProfileValueEntity<TKey>> Values<TKey>(this DbContext context, TKey key)
        where TKey : IEquatable<TKey> => context.Set<ProfileValueEntity<TKey>>().AsNoTracking().Where(row => row.UserId.Equals(key));

    public static UserProfile ToProfile<TKey>(ProfileEntity<TKey> row)
        where TKey : IEquatable<TKey> => new()
        {
            UserId = UserKeys.Write(row.UserId),
            Values = ProfileDocument.Read(row.Document),
            UpdatedAt = row.UpdatedAt,
            ConcurrencyStamp = row.ConcurrencyStamp,
        };
}
