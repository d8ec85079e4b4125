using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>Notes the text of every query that a request makes; what the host asks by itself, such as the version of the schema, is not it.</summary>
public sealed class CommandRecorder : DbCommandInterceptor
{
    private static readonly HttpContextAccessor Requests = new();

    private readonly ConcurrentQueue<string> _commands = new();

    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>The queries, and the commands that answer nothing.</summary>
    public IReadOnlyList<string> All => [.. _all];

    public void Clear()
    {
        _commands.Clear();
        _all.Clear();
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Requests.HttpContext is not null)
        {
            _all.Enqueue(command.CommandText);
        }

        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        if (Requests.HttpContext is not null)
        {
            _commands.Enqueue(command.CommandText);
            _all.Enqueue(command.CommandText);
        }
    }
}
