using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// From the index as it is to the index as it shall be, touching only what differs. A row that stays keeps its uniqueness: only a change of
/// the definition changes that, see <see cref="Reindexer{TKey}"/>.
/// </summary>
internal static class IndexDifference
{
    public static void Track<TKey>(
        TrackedRows rows, TKey userId, IEnumerable<ProfileValueEntity<TKey>> stored, IEnumerable<IndexedValue> wanted)
        where TKey : IEquatable<TKey>
    {
        var gone = stored.ToDictionary(row => (row.AttributeId, row.Key));
        foreach (var value in wanted.DistinctBy(value => (value.AttributeId, value.Key)))
        {
            if (!gone.Remove((value.AttributeId, value.Key)))
            {
                var row = new ProfileValueEntity<TKey>
                {
                    UserId = userId,
                    AttributeId = value.AttributeId,
                    Key = value.Key,
                    UniqueKey = value.IsUnique ? value.Key : null,
                };
                rows.Track(row, EntityState.Added);
            }
        }

        rows.TrackAll(gone.Values, EntityState.Deleted);
    }
}
