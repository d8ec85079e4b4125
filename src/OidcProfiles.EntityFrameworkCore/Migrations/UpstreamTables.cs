using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The table of what linked providers sent last.</summary>
internal static class UpstreamTables
{
    public const string Snapshots = "OidcProfileUpstreamSnapshots";

    public static void Create<TKey>(MigrationBuilder migration, string userTable) => migration.CreateTable(
        name: Snapshots,
        columns: table => new
        {
            UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
            Provider = table.Column<string>(maxLength: 128, nullable: false, collation: migration.ExactCollation()),
            LoginKey = table.Column<string>(maxLength: 64, nullable: false, collation: migration.ExactCollation()),
            Document = table.Column<string>(nullable: false),
            LinkedAt = table.Column<DateTime>(nullable: false),
            SeenAt = table.Column<DateTime>(nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey($"PK_{Snapshots}", row => new { row.UserId, row.Provider, row.LoginKey })
                .Annotation("SqlServer:Clustered", false);
            table.ForeignKey(
                $"FK_{Snapshots}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
        });
}
