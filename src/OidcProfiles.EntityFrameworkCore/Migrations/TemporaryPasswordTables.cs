using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The table of accounts whose password is a temporary one.</summary>
internal static class TemporaryPasswordTables
{
    public const string TemporaryPasswords = "OidcProfileTemporaryPasswords";

    public static void Create<TKey>(MigrationBuilder migration, string userTable) => migration.CreateTable(
        name: TemporaryPasswords,
        columns: table => new
        {
            UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
            IssuedAt = table.Column<DateTime>(nullable: false),
            ExpiresAt = table.Column<DateTime>(nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey($"PK_{TemporaryPasswords}", row => row.UserId);
            table.ForeignKey(
                $"FK_{TemporaryPasswords}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
        });
}
