using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OidcProfiles.TestSupport;

/// <summary>
/// Refuses a write beside a transaction that the same piece of work has open on another connection. A database with one writer, as SQLite is,
/// would let the two wait for each other until the time is over; other databases do not show it.
/// </summary>
/// <param name="findWork">The piece of work that is going on; null if nobody looks at it.</param>
public sealed partial class OneWriter(Func<object?> findWork) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<object, List<DbContext>> _contexts = [];

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (findWork() is { } work && eventData.Context is { } context)
        {
            var contexts = _contexts.GetOrCreateValue(work);
            lock (contexts)
            {
                contexts.Add(context);
            }
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Check(DbCommand command, DbContext? context)
    {
        if (findWork() is not { } work || !Write().IsMatch(command.CommandText) || !_contexts.TryGetValue(work, out var contexts))
        {
            return;
        }

        lock (contexts)
        {
            if (contexts.Exists(other => other != context && IsOpen(other)))
            {
                throw new InvalidOperationException($"A transaction of the same work is open on another connection: {command.CommandText}");
            }
        }
    }

    private static bool IsOpen(DbContext context)
    {
        try
        {
            return context.Database.CurrentTransaction is not null;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\s*(INSERT|UPDATE|DELETE|MERGE)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Write();
}
