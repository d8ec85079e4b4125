using Microsoft.EntityFrameworkCore.Migrations;
using OidcProfiles.Claims.Consents;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The table of what people share with clients.</summary>
internal static class ConsentTables
{
    public const string Consents = "OidcProfileConsents";

    public static void Create<TKey>(MigrationBuilder migration, string userTable) => migration.CreateTable(
        name: Consents,
        columns: table => new
        {
            UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
            ClientId = table.Column<string>(
                maxLength: AttributeConsent.MaximumClientIdLength, nullable: false, collation: migration.ExactCollation()),
            Shared = table.Column<string>(nullable: false),
            Withheld = table.Column<string>(nullable: false),
            Essential = table.Column<string>(nullable: false),
            DecidedAt = table.Column<DateTime>(nullable: false),
            ConcurrencyStamp = table.Column<string>(maxLength: 36, nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey($"PK_{Consents}", row => new { row.UserId, row.ClientId }).Annotation("SqlServer:Clustered", false);
            table.ForeignKey(
                $"FK_{Consents}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
        });
}
