using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The table of uploaded pictures.</summary>
internal static class PictureTables
{
    public const string Pictures = "OidcProfilePictures";

    public static void Create<TKey>(MigrationBuilder migration, string userTable)
    {
        migration.CreateTable(
            name: Pictures,
            columns: table => new
            {
                Id = table.Column<string>(maxLength: 32, nullable: false, collation: migration.ExactCollation()),
                UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
                ContentType = table.Column<string>(maxLength: 32, nullable: false),
                Bytes = table.Column<byte[]>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{Pictures}", row => row.Id);
                table.ForeignKey(
                    $"FK_{Pictures}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex($"IX_{Pictures}_UserId", Pictures, "UserId", unique: true);
    }
}
