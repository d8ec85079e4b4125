using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OidcProfiles.Specification.Tests;

/// <summary>Counts what is sent to the database, and lets one of it fail before it arrives.</summary>
public sealed class CommandCounter : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _count;
    private int? _failing;

    public int Count => _count;

    /// <param name="failing">The number of the command or commit that fails, counted from 1; null if none does.</param>
    public void Reset(int? failing = null) => (_count, _failing) = (0, failing);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        CountAsync(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        CountAsync(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        _failing is null ? ValueTask.FromResult(result) : CountAsync(result);

    private ValueTask<T> CountAsync<T>(T result) => Interlocked.Increment(ref _count) == _failing
        ? ValueTask.FromException<T>(new InjectedException("The database does not answer."))
        : ValueTask.FromResult(result);
}
