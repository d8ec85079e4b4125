using Npgsql;

namespace OidcProfiles.TestSupport;

/// <summary>Takes indexes of tables away while they are filled; those of keys stay.</summary>
internal sealed class SeedIndexes(NpgsqlConnection connection)
{
    /// <returns>The statements that make them again.</returns>
    public async Task<IReadOnlyList<string>> DropAsync(params string[] tables)
    {
        var (drops, definitions) = (new List<string>(), new List<string>());
        await using (var find = new NpgsqlCommand(
            """
            SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
            WHERE t.relname = ANY($1) AND t.relnamespace = current_schema()::regnamespace
                AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
            """,
            connection))
        {
            find.Parameters.Add(new() { Value = tables });
            await using var reader = await find.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                drops.Add($"DROP INDEX {reader.GetString(0)}");
                definitions.Add(reader.GetString(1));
            }
        }

        await RunAsync(connection, drops);
        return definitions;
    }

    public static async Task RunAsync(NpgsqlConnection connection, IReadOnlyList<string> statements)
    {
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this project, and index definitions that the database wrote.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }
}
