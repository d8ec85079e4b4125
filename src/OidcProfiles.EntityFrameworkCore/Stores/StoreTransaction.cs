using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// Several saves as one: a transaction, or a savepoint within the transaction that the host has begun. What is not committed is taken back
/// at the end.
/// </summary>
internal sealed class StoreTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly string? _savepoint;
    private bool _isDone;

    private StoreTransaction(IDbContextTransaction transaction, string? savepoint) => (_transaction, _savepoint) = (transaction, savepoint);

    /// <summary>Whether it ends with this object, rather than with the host's transaction.</summary>
    public bool IsOwn => _savepoint is null;

    public static async Task<StoreTransaction> BeginAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is not { } current)
        {
            return new(await context.Database.BeginTransactionAsync(cancellationToken), savepoint: null);
        }

        // A name of its own: one that was gone back to still stands, and would hide another of the same name around it. SQL Server takes
        // 32 characters.
        var savepoint = $"op{Guid.NewGuid():N}"[..30];
        await current.CreateSavepointAsync(savepoint, cancellationToken);
        return new(current, savepoint);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_savepoint is null)
        {
            await _transaction.CommitAsync(cancellationToken);
        }
        else
        {
            await _transaction.ReleaseSavepointAsync(_savepoint, cancellationToken);
        }

        _isDone = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_savepoint is null)
        {
            await _transaction.DisposeAsync();
        }
        else if (!_isDone)
        {
            await _transaction.RollbackToSavepointAsync(_savepoint, CancellationToken.None);
        }
    }
}
