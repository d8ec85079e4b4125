using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace OidcProfiles.TestSupport;

/// <summary>Asks PostgreSQL how it carries out each query before it does.</summary>
public sealed class PlanRecorder : DbCommandInterceptor
{
    private readonly List<string> _plans = [];

    /// <summary>Whether plans are asked for.</summary>
    public bool IsOn { get; set; }

    /// <summary>The plans since the last time this was called.</summary>
    public IReadOnlyList<string> Take()
    {
        List<string> plans = [.. _plans];
        _plans.Clear();
        return plans;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsOn && command is NpgsqlCommand { Connection: { } connection } query)
        {
#pragma warning disable CA2100 // The statement is the one that is sent anyway.
            await using var explain = new NpgsqlCommand($"EXPLAIN {query.CommandText}", connection);
#pragma warning restore CA2100
            foreach (NpgsqlParameter parameter in query.Parameters)
            {
                explain.Parameters.Add(parameter.Clone());
            }

            var lines = new List<string>();
            await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                lines.Add(reader.GetString(0));
            }

            _plans.Add(string.Join('\n', lines));
        }

        return result;
    }
}
