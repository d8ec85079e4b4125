using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Pictures in the host's context.</summary>
internal sealed class PictureStore<TContext, TKey>(TContext context) : IPictureStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    public async Task AddAsync(StoredPicture picture, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(picture.UserId, out var key))
        {
            throw new ArgumentException("The user id of the picture is none.", nameof(picture));
        }

        using var rows = new TrackedRows(context);
        rows.Track(
            new PictureEntity<TKey>
            {
                Id = picture.Id,
                UserId = key,
                ContentType = picture.ContentType,
                Bytes = picture.Bytes,
                At = picture.At.UtcDateTime,
            },
            EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<StoredPicture?> FindAsync(string id, CancellationToken cancellationToken) =>
        await context.Set<PictureEntity<TKey>>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row
            ? new()
            {
                Id = row.Id,
                UserId = UserKeys.Write(row.UserId),
                ContentType = row.ContentType,
                Bytes = row.Bytes,
                At = new(row.At, TimeSpan.Zero),
            }
            : null;
}
