using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The table of templates of mails.</summary>
internal static class EmailTemplateTables
{
    public const string Templates = "OidcProfileEmailTemplates";

    public static void Create(MigrationBuilder migration) => migration.CreateTable(
        name: Templates,
        columns: table => new
        {
            Name = table.Column<string>(maxLength: 128, nullable: false, collation: migration.ExactCollation()),
            Text = table.Column<string>(nullable: false),
            UpdatedAt = table.Column<DateTimeOffset>(nullable: false),
            UpdatedBy = table.Column<string>(nullable: true),
            ConcurrencyStamp = table.Column<string>(maxLength: 36, nullable: false),
        },
        constraints: table => table.PrimaryKey($"PK_{Templates}", row => row.Name));
}
