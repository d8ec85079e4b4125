using Microsoft.EntityFrameworkCore.Migrations;
using OidcProfiles.EntityFrameworkCore.Configurations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>What differs between providers in the module's tables.</summary>
internal static class MigrationProvider
{
    public static bool IsSqlServer(this MigrationBuilder migration) =>
        migration.ActiveProvider == ProviderDifferences.SqlServer;

    public static bool IsPostgreSql(this MigrationBuilder migration) =>
        migration.ActiveProvider == ProviderDifferences.PostgreSql;

    /// <summary>The collation of a text that is equal only to itself.</summary>
    public static string? ExactCollation(this MigrationBuilder migration) =>
        migration.IsSqlServer() ? ProviderDifferences.BinaryCollation : null;

    /// <summary>The collation of such a text whose order is that of code points.</summary>
    public static string? OrderCollation(this MigrationBuilder migration) =>
        migration.IsPostgreSql() ? ProviderDifferences.PostgreSqlOrder : migration.ExactCollation();
}
