using Microsoft.EntityFrameworkCore.Migrations;
using OidcProfiles.EntityFrameworkCore.Configurations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The module's indexes on the host's table of users.</summary>
internal static class UserIndexMigration
{
    private const string PhoneNumber = "PhoneNumber";

    public static void Create(MigrationBuilder migration, string userTable)
    {
        if (migration.IsPostgreSql())
        {
            CreateInOrder(migration, UserIndexes.UserName, userTable, "NormalizedUserName", "Id");
            CreateInOrder(migration, UserIndexes.Email, userTable, "NormalizedEmail");
            CreateInOrder(migration, UserIndexes.PhoneNumber, userTable, PhoneNumber);
            return;
        }

        if (migration.IsSqlServer())
        {
            // Identity leaves the length open, and SQL Server indexes no such text.
            migration.AlterColumn<string>(PhoneNumber, userTable, migration.KeyColumnType<string>(), nullable: true, oldNullable: true);
        }

        migration.CreateIndex(UserIndexes.PhoneNumber, userTable, PhoneNumber);
    }

    public static void Drop(MigrationBuilder migration, string userTable)
    {
        migration.DropIndex(UserIndexes.PhoneNumber, userTable);
        if (migration.IsPostgreSql())
        {
            migration.DropIndex(UserIndexes.Email, userTable);
            migration.DropIndex(UserIndexes.UserName, userTable);
        }
    }

    private static void CreateInOrder(MigrationBuilder migration, string name, string table, params string[] columns) =>
        migration.CreateIndex(name, table, columns).Annotation(ProviderDifferences.IndexCollation, UserIndexes.Order());
}
