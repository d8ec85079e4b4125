using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Schema;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Definitions in the host's context.</summary>
internal sealed class AttributeSchemaStore<TContext, TKey>(TContext context, ProfileErrorDescriber errors) : IAttributeSchemaStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private const int Attempts = 3;

    private readonly Reindexer<TKey> _reindexer = new(context);

    public Task<string?> ReadVersionAsync(CancellationToken cancellationToken) =>
        context.Set<SchemaEntity>().AsNoTracking().Select(row => (string?)row.Version).FirstOrDefaultAsync(cancellationToken);

    /// <summary>One statement, so that version and definitions are of one moment.</summary>
    public async Task<StoredSchema> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from schema in context.Set<SchemaEntity>().AsNoTracking()
            from definition in context.Set<DefinitionEntity>().AsNoTracking().DefaultIfEmpty()
            select new { schema.Version, Definition = definition }).ToListAsync(cancellationToken);
        return new(
            rows.FirstOrDefault()?.Version,
            [.. from row in rows
                where row.Definition is not null
                select new StoredDefinition(
                    row.Definition.Id, row.Definition.IsStandard, row.Definition.Document, row.Definition.ConcurrencyStamp)]);
    }

    public async Task<IdentityResult> SaveAsync(SchemaChange change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await context.Database.CreateExecutionStrategy()
                    .ExecuteAsync(token => TrySaveAsync(change, token), cancellationToken);
            }
            catch (Exception exception) when (SaveFailures.IsConflict(exception))
            {
                if (await ReadVersionAsync(cancellationToken) != change.Version)
                {
                    return IdentityResult.Failed(errors.SchemaConcurrencyFailure());
                }

                // A profile was saved at the same moment.
                if (attempt == Attempts)
                {
                    throw;
                }
            }
        }
    }

    private async Task<IdentityResult> TrySaveAsync(SchemaChange change, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken);
        using var rows = new TrackedRows(context);

        // First the version: whoever comes second waits here, and is refused.
        var schema = rows.Track(new SchemaEntity(), change.Version is null ? EntityState.Added : EntityState.Modified);
        if (change.Version is not null)
        {
            schema.Property(row => row.Version).OriginalValue = change.Version;
        }

        await context.SaveChangesAsync(cancellationToken);
        await TrackAsync(rows, change, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (change.Reindexing is { } reindexing && await _reindexer.RunAsync(reindexing, cancellationToken) is { Count: > 0 } duplicates)
        {
            return IdentityResult.Failed([.. duplicates.Select(errors.DuplicateValue)]);
        }

        await transaction.CommitAsync(cancellationToken);
        return IdentityResult.Success;
    }

    private async Task TrackAsync(TrackedRows rows, SchemaChange change, CancellationToken cancellationToken)
    {
        var ids = change.Definitions.Select(definition => definition.AttributeId).ToList();
        var stored = await context.Set<DefinitionEntity>().AsNoTracking()
            .Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(cancellationToken);
        foreach (var definition in change.Definitions)
        {
            var isStored = stored.Contains(definition.AttributeId);
            var row = new DefinitionEntity { Id = definition.AttributeId, IsStandard = definition.IsStandard };
            if (definition.After is not null)
            {
                row.Document = definition.After;
                rows.Track(row, isStored ? EntityState.Modified : EntityState.Added);
            }
            else if (isStored)
            {
                rows.Track(row, EntityState.Deleted);
            }

            rows.Track(HistoryRows.Create(definition, change.Stamp), EntityState.Added);
        }
    }
}
