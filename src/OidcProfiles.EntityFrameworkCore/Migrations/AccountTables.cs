using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The tables of what people prove and accept.</summary>
internal static class AccountTables
{
    public const string Proofs = "OidcProfileProofs";
    public const string Terms = "OidcProfileTerms";
    public const string Sessions = "OidcProfileSessions";

    public static void CreateProofs(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: Proofs,
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Purpose = table.Column<string>(maxLength: 32, nullable: false),
                Subject = table.Column<string>(maxLength: 64, nullable: false),
                UserId = table.Column<string>(maxLength: 255, nullable: true, collation: migration.ExactCollation()),
                Data = table.Column<string>(nullable: false),
                Secrets = table.Column<string>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                CreatedAt = table.Column<DateTime>(nullable: false),
                ExpiresAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Proofs}", row => row.Id));
        migration.CreateIndex($"IX_{Proofs}_ExpiresAt", Proofs, "ExpiresAt");
        migration.CreateIndex($"IX_{Proofs}_Subject_Purpose", Proofs, ["Subject", "Purpose"]);
        migration.CreateIndex($"IX_{Proofs}_UserId", Proofs, "UserId");
    }

    public static void CreateTerms<TKey>(MigrationBuilder migration, string userTable)
    {
        migration.CreateTable(
            name: Terms,
            columns: table => new
            {
                UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
                Version = table.Column<string>(maxLength: 64, nullable: false, collation: migration.ExactCollation()),
                AcceptedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{Terms}", row => new { row.UserId, row.Version })
                    .Annotation("SqlServer:Clustered", false);
                table.ForeignKey(
                    $"FK_{Terms}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
            });
    }

    public static void CreateSessions<TKey>(MigrationBuilder migration, string userTable)
    {
        migration.CreateTable(
            name: Sessions,
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
                AuthenticatedAt = table.Column<DateTime>(nullable: false),
                SeenAt = table.Column<DateTime>(nullable: false),
                IpAddress = table.Column<string>(maxLength: 64, nullable: true),
                Device = table.Column<string>(maxLength: 64, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{Sessions}", row => row.Id);
                table.ForeignKey(
                    $"FK_{Sessions}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex($"IX_{Sessions}_SeenAt", Sessions, "SeenAt");
        migration.CreateIndex($"IX_{Sessions}_UserId", Sessions, "UserId");
    }
}
