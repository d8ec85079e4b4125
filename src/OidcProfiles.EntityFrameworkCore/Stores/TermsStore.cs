using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Terms;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Accepted terms in the host's context.</summary>
internal sealed class TermsStore<TContext, TKey>(TContext context) : ITermsStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private IQueryable<TermsEntity<TKey>> Rows => context.Set<TermsEntity<TKey>>().AsNoTracking();

    public async Task AcceptAsync(string userId, string version, DateTimeOffset time, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(userId, out var key) || await HasAsync(key, version, cancellationToken))
        {
            return;
        }

        using var rows = new TrackedRows(context);
        rows.Track(new TermsEntity<TKey> { UserId = key, Version = version, AcceptedAt = time.UtcDateTime }, EntityState.Added);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure))
        {
            // Two clicks at once: the first is the one that counts. Within a transaction the save has its own savepoint.
            rows.Dispose();
            if (!await HasAsync(key, version, cancellationToken))
            {
                throw;
            }
        }
    }

    public async Task<bool> HasAcceptedAsync(string userId, string version, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key) && await HasAsync(key, version, cancellationToken);

    public async Task<IReadOnlyList<AcceptedTerms>> ListAsync(string userId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key)
            ? [.. (await Rows.Where(row => row.UserId.Equals(key)).OrderBy(row => row.AcceptedAt).ToListAsync(cancellationToken))
                .Select(row => new AcceptedTerms(row.Version, new(row.AcceptedAt, TimeSpan.Zero)))]
            : [];

    private Task<bool> HasAsync(TKey key, string version, CancellationToken cancellationToken) =>
        Rows.AnyAsync(row => row.UserId.Equals(key) && row.Version == version, cancellationToken);
}
