using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The table of what was made for which idempotency key.</summary>
internal static class CreationTables
{
    public const string Creations = "OidcProfileCreations";

    public static void Create(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: Creations,
            columns: table => new
            {
                Key = table.Column<string>(maxLength: 64, nullable: false),
                Fingerprint = table.Column<string>(maxLength: 64, nullable: false),
                ResourceId = table.Column<string>(maxLength: 450, nullable: false),
                CreatedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Creations}", row => row.Key));
        migration.CreateIndex($"IX_{Creations}_CreatedAt", Creations, "CreatedAt");
        migration.CreateIndex($"IX_{Creations}_ResourceId", Creations, "ResourceId");
    }
}
