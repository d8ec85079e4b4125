using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The table of accounts that are to be erased.</summary>
internal static class DeletionTables
{
    public const string Deletions = "OidcProfileDeletions";

    public static void Create<TKey>(MigrationBuilder migration, string userTable)
    {
        migration.CreateTable(
            name: Deletions,
            columns: table => new
            {
                UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                RequestedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{Deletions}", row => row.UserId);
                table.ForeignKey(
                    $"FK_{Deletions}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex($"IX_{Deletions}_DueAt", Deletions, "DueAt");
    }
}
