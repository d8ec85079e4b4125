using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The tables of definitions and of their common version.</summary>
internal static class DefinitionTables
{
    public const string Definitions = "OidcProfileDefinitions";
    public const string Schema = "OidcProfileSchema";

    public static void Create(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: Definitions,
            columns: table => new
            {
                Id = table.Column<string>(maxLength: 64, nullable: false, collation: migration.ExactCollation()),
                IsStandard = table.Column<bool>(nullable: false),
                Document = table.Column<string>(nullable: false),
                ConcurrencyStamp = table.Column<string>(maxLength: 36, nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Definitions}", row => row.Id));
        migration.CreateTable(
            name: Schema,
            columns: table => new
            {
                Id = table.Column<int>(nullable: false),
                Version = table.Column<string>(maxLength: 36, nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Schema}", row => row.Id));
    }
}
