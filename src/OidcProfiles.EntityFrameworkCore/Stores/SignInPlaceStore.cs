using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Places of sign-ins in the host's context.</summary>
internal sealed class SignInPlaceStore<TContext, TKey>(TContext context) : ISignInPlaceStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private IQueryable<SignInPlaceEntity<TKey>> Rows => context.Set<SignInPlaceEntity<TKey>>().AsNoTracking();

    public async Task<SignInPlace> RecordAsync(string userId, string place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(userId, out var key))
        {
            throw new ArgumentException("The user id is none.", nameof(userId));
        }

        var time = now.UtcDateTime;
        var first = await Rows.Where(row => row.UserId.Equals(key)).MinAsync(row => (DateTime?)row.FirstAt, cancellationToken);
        if (await TrySeeAsync(key, place, time, cancellationToken))
        {
            return new(IsNew: false, Times.Read(first));
        }

        using var rows = new TrackedRows(context);
        rows.Track(new SignInPlaceEntity<TKey> { UserId = key, Place = place, FirstAt = time, SeenAt = time }, EntityState.Added);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure))
        {
            // Two sign-ins at once: the first is the one that is new. Within a transaction it is taken back as a whole.
            rows.Dispose();
            if (context.Database.CurrentTransaction is not null || !await TrySeeAsync(key, place, time, cancellationToken))
            {
                throw;
            }

            return new(IsNew: false, Times.Read(first));
        }

        return new(IsNew: true, Times.Read(first));
    }

    public Task<int> DeleteUnusedAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var end = time.UtcDateTime;
        return Rows.Where(row => row.SeenAt < end).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> TrySeeAsync(TKey key, string place, DateTime time, CancellationToken cancellationToken) =>
        await Rows.Where(row => row.UserId.Equals(key) && row.Place == place)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, time), cancellationToken) == 1;
}
