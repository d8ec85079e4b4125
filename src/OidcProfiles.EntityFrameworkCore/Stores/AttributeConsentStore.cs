using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Claims.Consents;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>What people share with clients, in the host's context.</summary>
internal sealed class AttributeConsentStore<TContext, TUser, TKey>(TContext context, ProfileErrorDescriber errors) : IAttributeConsentStore
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private IQueryable<ConsentEntity<TKey>> Rows => context.Set<ConsentEntity<TKey>>().AsNoTracking();

    public async Task<AttributeConsent?> FindAsync(string userId, string clientId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key) && await FindAsync(key, clientId, cancellationToken) is { } row
            ? ConsentRows.Read(row, userId)
            : null;

    public async Task<IReadOnlyList<AttributeConsent>> ListAsync(string userId, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(userId, out var key))
        {
            return [];
        }

        // Few rows of one person; no two databases order texts alike.
        var rows = await Rows.Where(row => row.UserId.Equals(key)).ToListAsync(cancellationToken);
        return [.. rows.Select(row => ConsentRows.Read(row, userId)).OrderBy(consent => consent.ClientId, StringComparer.Ordinal)];
    }

    public async Task<IdentityResult> SaveAsync(AttributeConsent consent, CancellationToken cancellationToken)
    {
        if (!ConsentKeys.IsClient(consent.ClientId))
        {
            throw new ArgumentException(
                $"A client id of 1 to {AttributeConsent.MaximumClientIdLength} characters is needed, without NUL.", nameof(consent));
        }

        if (!UserKeys.TryRead<TKey>(consent.UserId, out var key))
        {
            return IdentityResult.Failed(errors.UserNotFound());
        }

        using var rows = new TrackedRows(context);
        var entry = rows.Track(ConsentRows.Write(consent, key), consent.ConcurrencyStamp is null ? EntityState.Added : EntityState.Modified);
        if (consent.ConcurrencyStamp is { } stamp)
        {
            entry.Property(row => row.ConcurrencyStamp).OriginalValue = stamp;
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure))
        {
            // Within a transaction the save has its own savepoint.
            rows.Dispose();
            if (await ExplainAsync(consent, key, cancellationToken) is { } error)
            {
                return IdentityResult.Failed(error);
            }

            throw;
        }
    }

    public async Task<bool> RemoveAsync(string userId, string clientId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key) && ConsentKeys.IsClient(clientId)
        && await Rows.Where(row => row.UserId.Equals(key) && row.ClientId == clientId).ExecuteDeleteAsync(cancellationToken) > 0;

    private async Task<IdentityError?> ExplainAsync(AttributeConsent consent, TKey key, CancellationToken cancellationToken) =>
        !await context.Set<TUser>().AnyAsync(user => user.Id.Equals(key), cancellationToken) ? errors.UserNotFound()
        : (await FindAsync(key, consent.ClientId, cancellationToken))?.ConcurrencyStamp != consent.ConcurrencyStamp ? errors.ConcurrencyFailure()
        : null;

    private async Task<ConsentEntity<TKey>?> FindAsync(TKey key, string clientId, CancellationToken cancellationToken) =>
        ConsentKeys.IsClient(clientId)
            ? await Rows.FirstOrDefaultAsync(row => row.UserId.Equals(key) && row.ClientId == clientId, cancellationToken)
            : null;
}
