using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using OidcProfiles.EntityFrameworkCore.Migrations;

namespace OidcProfiles.Host.Migrations;

/// <summary>What differs between providers when a migration is written by hand.</summary>
internal static class MigrationColumns
{
    private const int PostgreSqlNameLength = 63;

    public static bool IsSqlServer(this MigrationBuilder migration) =>
        migration.ActiveProvider == "Microsoft.EntityFrameworkCore.SqlServer";

    /// <summary>Shortens a name to what PostgreSQL keeps (63 bytes), as Entity Framework Core does for the model.</summary>
    public static string Shorten(this MigrationBuilder migration, string name) =>
        migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL" && name.Length > PostgreSqlNameLength
            ? $"{name[..(PostgreSqlNameLength - 1)]}~"
            : name;

    /// <summary>A text that is a key or part of one.</summary>
    public static OperationBuilder<AddColumnOperation> Key(
        this ColumnsBuilder table, MigrationBuilder migration, bool nullable = false, string? name = null) =>
        table.Column<string>(type: migration.KeyColumnType<string>(), nullable: nullable, name: name);

    /// <summary>A whole number that the database counts up.</summary>
    public static OperationBuilder<AddColumnOperation> Counter(this ColumnsBuilder table) => table.Column<int>(nullable: false)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn)
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("SqlServer:Identity", "1, 1");

    /// <summary>A unique index that leaves rows without a value out of account, as SQL Server needs it said.</summary>
    public static void CreateUniqueIndex(this MigrationBuilder migration, string name, string table, string column) =>
        migration.CreateIndex(name, table, column, unique: true, filter: migration.IsSqlServer() ? $"[{column}] IS NOT NULL" : null);
}
