using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>
/// The module's tables for hosts that write their migrations by hand; others let the EF Core tools find them in the model.
/// Provider-neutral: column types are left to the provider, except where SQL Server needs a length in a key.
/// </summary>
public static class OidcProfilesMigrationBuilderExtensions
{
    private const string Table = "OidcProfiles";

    /// <summary>Version 1: the table of profiles.</summary>
    /// <typeparam name="TKey">The type of the user's key.</typeparam>
    /// <param name="migration">The host's migration.</param>
    /// <param name="userTable">The table of users.</param>
    public static void CreateOidcProfilesV1<TKey>(this MigrationBuilder migration, string userTable = "AspNetUsers")
        where TKey : IEquatable<TKey>
    {
        ArgumentNullException.ThrowIfNull(migration);
        migration.CreateTable(
            name: Table,
            columns: table => new
            {
                UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
                Document = table.Column<string>(nullable: false),
                UpdatedAt = table.Column<DateTimeOffset>(nullable: false),
                ConcurrencyStamp = table.Column<string>(maxLength: 36, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{Table}", row => row.UserId);
                table.ForeignKey($"FK_{Table}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
            });
    }

    /// <summary>Takes version 1 back.</summary>
    /// <param name="migration">The host's migration.</param>
    public static void DropOidcProfilesV1(this MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        migration.DropTable(Table);
    }

    /// <summary>The column type of a text key: SQL Server cannot index an unlimited text, the others can.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="migration">The host's migration.</param>
    /// <returns>Null where the provider's own choice is right.</returns>
    public static string? KeyColumnType<TKey>(this MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return typeof(TKey) == typeof(string) && migration.ActiveProvider == "Microsoft.EntityFrameworkCore.SqlServer"
            ? "nvarchar(450)"
            : null;
    }
}
