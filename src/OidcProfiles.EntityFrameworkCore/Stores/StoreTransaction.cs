using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// Several saves as one: a transaction, or a savepoint within the transaction that the host has begun. What is not committed is taken back
/// at the end.
/// </summary>
internal sealed class StoreTransaction : IAsyncDisposable
{
    private const string Savepoint = "OidcProfiles";

    private readonly IDbContextTransaction _transaction;
    private readonly bool _isOwn;
    private bool _isDone;

    private StoreTransaction(IDbContextTransaction transaction, bool isOwn) => (_transaction, _isOwn) = (transaction, isOwn);

    public static async Task<StoreTransaction> BeginAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is not { } current)
        {
            return new(await context.Database.BeginTransactionAsync(cancellationToken), isOwn: true);
        }

        await current.CreateSavepointAsync(Savepoint, cancellationToken);
        return new(current, isOwn: false);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_isOwn)
        {
            await _transaction.CommitAsync(cancellationToken);
        }
        else
        {
            await _transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
        }

        _isDone = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOwn)
        {
            await _transaction.DisposeAsync();
        }
        else if (!_isDone)
        {
            await _transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
        }
    }
}
