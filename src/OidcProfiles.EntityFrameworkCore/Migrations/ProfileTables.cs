using Microsoft.EntityFrameworkCore.Migrations;
using OidcProfiles.EntityFrameworkCore.Configurations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The tables of profiles and of their indexed values.</summary>
internal static class ProfileTables
{
    public const string Profiles = "OidcProfiles";
    public const string Values = "OidcProfileValues";

    public static void CreateProfiles<TKey>(MigrationBuilder migration, string userTable) => migration.CreateTable(
        name: Profiles,
        columns: table => new
        {
            UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
            Document = table.Column<string>(nullable: false),
            UpdatedAt = table.Column<DateTimeOffset>(nullable: false),
            ConcurrencyStamp = table.Column<string>(maxLength: 36, nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey($"PK_{Profiles}", row => row.UserId);
            table.ForeignKey($"FK_{Profiles}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
        });

    public static void CreateValues<TKey>(MigrationBuilder migration, string userTable)
    {
        var exact = migration.ExactCollation();
        migration.CreateTable(
            name: Values,
            columns: table => new
            {
                UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
                AttributeId = table.Column<string>(maxLength: 64, nullable: false, collation: exact),
                Key = table.Column<string>(maxLength: 256, nullable: false, collation: migration.OrderCollation()),
                UniqueKey = table.Column<string>(maxLength: 256, nullable: true, collation: exact),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{Values}", row => new { row.UserId, row.AttributeId, row.Key })
                    .Annotation(ProviderDifferences.Clustered, false);
                table.ForeignKey(
                    $"FK_{Values}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex($"IX_{Values}_AttributeId_Key_UserId", Values, ["AttributeId", "Key", "UserId"]);
        migration.CreateIndex(
            $"IX_{Values}_AttributeId_UniqueKey",
            Values,
            ["AttributeId", "UniqueKey"],
            unique: true,
            filter: migration.IsSqlServer() ? "[UniqueKey] IS NOT NULL" : null);
    }
}
