using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace OidcProfiles.TestSupport;

/// <summary>Every row of every table of a model as a line of text: to find what was forgotten.</summary>
public static class DatabaseDump
{
    /// <summary>The rows as <c>Table: column=value …</c>, in order.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sql = context.GetService<ISqlGenerationHelper>();
        var lines = new List<string>();
        await context.Database.OpenConnectionAsync();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are those of the model.
            command.CommandText = $"SELECT * FROM {sql.DelimitIdentifier(table)}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add($"{table}: {string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column =>
                    $"{reader.GetName(column)}={Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)}"))}");
            }
        }

        await context.Database.CloseConnectionAsync();
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
