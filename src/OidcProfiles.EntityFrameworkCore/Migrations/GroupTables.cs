using Microsoft.EntityFrameworkCore.Migrations;
using OidcProfiles.EntityFrameworkCore.Configurations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The tables of groups and of who is in them.</summary>
internal static class GroupTables
{
    public const string Groups = "OidcProfileGroups";
    public const string Members = "OidcProfileGroupMembers";

    public static void Create<TKey>(MigrationBuilder migration, string userTable)
    {
        var exact = migration.ExactCollation();
        migration.CreateTable(
            name: Groups,
            columns: table => new
            {
                Id = table.Column<string>(maxLength: 32, nullable: false, collation: exact),
                Name = table.Column<string>(nullable: false),
                NameKey = table.Column<string>(maxLength: 256, nullable: false, collation: exact),
                Description = table.Column<string>(nullable: true),
                CreatedAt = table.Column<DateTime>(nullable: false),
                ConcurrencyStamp = table.Column<string>(maxLength: 36, nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Groups}", row => row.Id));
        migration.CreateIndex($"IX_{Groups}_NameKey", Groups, "NameKey", unique: true);
        migration.CreateTable(
            name: Members,
            columns: table => new
            {
                UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
                GroupId = table.Column<string>(maxLength: 32, nullable: false, collation: exact),
                Since = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{Members}", row => new { row.UserId, row.GroupId }).Annotation(ProviderDifferences.Clustered, false);
                table.ForeignKey(
                    $"FK_{Members}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    $"FK_{Members}_{Groups}_GroupId", row => row.GroupId, Groups, "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex($"IX_{Members}_GroupId_UserId", Members, ["GroupId", "UserId"]);
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.DropTable(Members);
        migration.DropTable(Groups);
    }
}
