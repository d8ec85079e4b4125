using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Removes, with the save of a profile, the pictures that it does not lead to any more.</summary>
internal static class PictureRows
{
    public static async Task TrackAsync<TKey>(
        TrackedRows rows, DbContext context, TKey userId, PictureReference picture, CancellationToken cancellationToken)
        where TKey : IEquatable<TKey>
    {
        // The ids only: nobody needs the pictures to delete them.
        var gone = await context.Set<PictureEntity<TKey>>().AsNoTracking()
            .Where(row => row.UserId.Equals(userId) && row.Id != picture.Id)
            .Select(row => row.Id).ToListAsync(cancellationToken);
        rows.TrackAll(gone.Select(id => new PictureEntity<TKey> { Id = id, UserId = userId }), EntityState.Deleted);
    }
}
