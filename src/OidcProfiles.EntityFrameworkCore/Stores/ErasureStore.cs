using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>What a person leaves behind outside of their own rows, in the host's context.</summary>
internal sealed class ErasureStore<TContext, TKey>(TContext context) : IErasureStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private readonly ProvenanceRewriter<TKey> _provenance = new(context);

    public async Task ReplaceActorAsync(string userId, string pseudonym, CancellationToken cancellationToken)
    {
        await context.Set<ProfileHistoryEntity<TKey>>().AsNoTracking().Where(row => row.Actor == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Actor, pseudonym), cancellationToken);
        await context.Set<DefinitionHistoryEntity>().AsNoTracking().Where(row => row.Actor == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Actor, pseudonym), cancellationToken);
        await context.Set<EmailTemplateEntity>().AsNoTracking().Where(row => row.UpdatedBy == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UpdatedBy, pseudonym), cancellationToken);
        await context.Set<EmailTemplateHistoryEntity>().AsNoTracking().Where(row => row.Actor == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Actor, pseudonym), cancellationToken);
        await _provenance.ReplaceAsync(userId, pseudonym, cancellationToken);
    }

    public async Task<int> DeleteMailsAsync(string userId, string? address, CancellationToken cancellationToken)
    {
        var emails = context.Set<EmailEntity>().AsNoTracking();
        var deleted = await emails.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        if (string.IsNullOrEmpty(address))
        {
            return deleted;
        }

        // Also what was asked for with the address alone. The spelling is whatever somebody typed.
        var upper = address.ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // It becomes UPPER in the database.
        return deleted + await emails.Where(row => row.Address == address || row.Address.ToUpper() == upper).ExecuteDeleteAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
    }

    public Task<int> DeleteProofsAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellationToken) =>
        context.Set<ProofEntity>().AsNoTracking().Where(row => subjects.Contains(row.Subject)).ExecuteDeleteAsync(cancellationToken);

    public Task<int> DeleteCooldownsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        context.Set<CooldownEntity>().AsNoTracking().Where(row => keys.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
}
