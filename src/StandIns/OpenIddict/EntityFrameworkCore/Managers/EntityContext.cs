using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>The application's context of this scope, and the ways in which all managers write through it.</summary>
internal sealed class EntityContext(
    IServiceProvider services,
    IOptionsMonitor<OpenIddictEntityFrameworkCoreOptions> options,
    IOptionsMonitor<OpenIddictCoreOptions> core,
    ILogger<EntityContext> logger)
{
    /// <summary>Resolved at the first use, from the scope of the managers.</summary>
    public DbContext Database { get; } = (DbContext)services.GetRequiredService(options.CurrentValue.DbContextType
        ?? throw new InvalidOperationException("No context was named: call UseEntityFrameworkCore().UseDbContext<TContext>()."));

    public DateTimeOffset Now => (core.CurrentValue.TimeProvider ?? TimeProvider.System).GetUtcNow();

    public async ValueTask AddAsync(object entity, IAsyncEnumerable<ValidationResult> faults, CancellationToken cancellationToken)
    {
        await EnsureValidAsync(faults, cancellationToken);

        Database.Add(entity);
        await SaveAsync(cancellationToken);
    }

    /// <summary>Writes the entity if nobody has written it since it was read.</summary>
    /// <exception cref="OpenIddictExceptions.ConcurrencyException">Somebody has.</exception>
    public async ValueTask UpdateAsync(object entity, IAsyncEnumerable<ValidationResult> faults, CancellationToken cancellationToken)
    {
        await EnsureValidAsync(faults, cancellationToken);

        var entry = Database.Entry(entity);
        if (entry.State is EntityState.Detached)
        {
            Database.Attach(entity);
        }

        entry.Property("ConcurrencyToken").CurrentValue = Guid.NewGuid().ToString();
        await SaveAsync(cancellationToken);
    }

    /// <summary>As <see cref="UpdateAsync"/>, but a failure is an answer.</summary>
    public async ValueTask<bool> TryUpdateAsync(
        object entity, IAsyncEnumerable<ValidationResult> faults, CancellationToken cancellationToken)
    {
        try
        {
            await UpdateAsync(entity, faults, cancellationToken);
            return true;
        }
        catch (OpenIddictExceptions.ConcurrencyException exception)
        {
            logger.WrittenByAnother(exception);
            return false;
        }
        catch (Exception exception) when (exception is DbUpdateException or OpenIddictExceptions.ValidationException)
        {
            logger.NotWritten(exception);
            return false;
        }
    }

    /// <summary>Deletes the entities together.</summary>
    /// <exception cref="OpenIddictExceptions.ConcurrencyException">Somebody has written one of them since it was read.</exception>
    public async ValueTask RemoveAsync(IEnumerable<object> entities, CancellationToken cancellationToken)
    {
        Database.RemoveRange(entities);
        await SaveAsync(cancellationToken);
    }

    /// <summary>The foreign key of a tracked or attached entity.</summary>
    public string? Reference(object entity, string name) => (string?)Database.Entry(entity).Property(name).CurrentValue;

    private static async ValueTask EnsureValidAsync(IAsyncEnumerable<ValidationResult> faults, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<ValidationResult>();
        await foreach (var fault in faults.WithCancellation(cancellationToken))
        {
            found.Add(fault);
        }

        if (found.Count > 0)
        {
            throw new OpenIddictExceptions.ValidationException(
                "The entity is not stored: " + string.Join(" ", found.Select(fault => fault.ErrorMessage)), found.ToImmutable());
        }
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            // Or the next write in this scope would fail again.
            foreach (var entry in exception.Entries)
            {
                entry.State = EntityState.Unchanged;
            }

            throw new OpenIddictExceptions.ConcurrencyException("Another writer changed the entity first.", exception);
        }
    }
}
