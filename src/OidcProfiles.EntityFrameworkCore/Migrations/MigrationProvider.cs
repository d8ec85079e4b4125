using Microsoft.EntityFrameworkCore.Migrations;
using OidcProfiles.EntityFrameworkCore.Configurations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>What differs between providers in the module's tables.</summary>
internal static class MigrationProvider
{
    public static bool IsSqlServer(this MigrationBuilder migration) =>
        migration.ActiveProvider == "Microsoft.EntityFrameworkCore.SqlServer";

    public static bool IsPostgreSql(this MigrationBuilder migration) =>
        migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <summary>The collation of a text that is equal only to itself.</summary>
    public static string? ExactCollation(this MigrationBuilder migration) =>
        migration.IsSqlServer() ? ProviderDifferences.BinaryCollation : null;
}
