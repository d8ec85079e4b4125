using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Temporary passwords in the host's context.</summary>
internal sealed class TemporaryPasswordStore<TContext, TKey>(TContext context) : ITemporaryPasswordStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private IQueryable<TemporaryPasswordEntity<TKey>> Rows => context.Set<TemporaryPasswordEntity<TKey>>().AsNoTracking();

    public async Task SaveAsync(TemporaryPassword password, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(password.UserId, out var key))
        {
            throw new ArgumentException("The user id of the temporary password is none.", nameof(password));
        }

        var (issuedAt, expiresAt) = (password.IssuedAt.UtcDateTime, password.ExpiresAt.UtcDateTime);
        if (await Rows.Where(row => row.UserId.Equals(key))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.IssuedAt, issuedAt).SetProperty(row => row.ExpiresAt, expiresAt), cancellationToken) == 1)
        {
            return;
        }

        // Of two at once the second fails by the key, and its whole work with it.
        using var rows = new TrackedRows(context);
        rows.Track(new TemporaryPasswordEntity<TKey> { UserId = key, IssuedAt = issuedAt, ExpiresAt = expiresAt }, EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<TemporaryPassword?> FindAsync(string userId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key)
        && await Rows.FirstOrDefaultAsync(row => row.UserId.Equals(key), cancellationToken) is { } row
            ? new(userId, Times.Read(row.IssuedAt), Times.Read(row.ExpiresAt))
            : null;

    public async Task DeleteAsync(string userId, CancellationToken cancellationToken)
    {
        if (UserKeys.TryRead<TKey>(userId, out var key))
        {
            await Rows.Where(row => row.UserId.Equals(key)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
