using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The tables of sign-in.</summary>
internal static class SignInTables
{
    public const string Counts = "OidcProfileSignInCounts";
    public const string Places = "OidcProfileSignInPlaces";
    public const string Peppers = "OidcProfilePeppers";

    public static void Create<TKey>(MigrationBuilder migration, string userTable)
    {
        CreateCounts(migration);
        CreatePlaces<TKey>(migration, userTable);
        migration.CreateTable(
            name: Peppers,
            columns: table => new
            {
                Name = table.Column<string>(maxLength: 64, nullable: false),
                Value = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Peppers}", row => row.Name));
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.DropTable(Peppers);
        migration.DropTable(Places);
        migration.DropTable(Counts);
    }

    private static void CreateCounts(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: Counts,
            columns: table => new
            {
                Account = table.Column<string>(maxLength: 64, nullable: false),
                Network = table.Column<string>(maxLength: 64, nullable: false),
                Count = table.Column<int>(nullable: false),
                NextAt = table.Column<DateTime>(nullable: false),
                WindowEndsAt = table.Column<DateTime>(nullable: false),
                KnownUntil = table.Column<DateTime>(nullable: true),
                IsNoticed = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Counts}", row => new { row.Account, row.Network }));
        migration.CreateIndex($"IX_{Counts}_WindowEndsAt", Counts, "WindowEndsAt");
    }

    private static void CreatePlaces<TKey>(MigrationBuilder migration, string userTable)
    {
        migration.CreateTable(
            name: Places,
            columns: table => new
            {
                UserId = table.Column<TKey>(type: migration.KeyColumnType<TKey>(), nullable: false),
                Place = table.Column<string>(maxLength: 64, nullable: false),
                FirstAt = table.Column<DateTime>(nullable: false),
                SeenAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{Places}", row => new { row.UserId, row.Place })
                    .Annotation("SqlServer:Clustered", false);
                table.ForeignKey(
                    $"FK_{Places}_{userTable}_UserId", row => row.UserId, userTable, "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex($"IX_{Places}_SeenAt", Places, "SeenAt");
    }
}
