using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The tables of templates of mails and of their history.</summary>
internal static class EmailTemplateTables
{
    public const string Templates = "OidcProfileEmailTemplates";
    public const string History = "OidcProfileEmailTemplateHistory";

    public static void Create(MigrationBuilder migration)
    {
        CreateTemplates(migration);
        migration.CreateTable(
            name: History,
            columns: table => new
            {
                Id = HistoryTables.Counter(table),
                Name = table.Column<string>(maxLength: 128, nullable: false, collation: migration.ExactCollation()),
                Text = table.Column<string>(nullable: true),
                Actor = table.Column<string>(nullable: true),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{History}", row => row.Id));
        HistoryTables.Count(migration, History);
        migration.CreateIndex($"IX_{History}_At", History, "At");
        migration.CreateIndex($"IX_{History}_Name_Id", History, ["Name", "Id"]);
    }

    private static void CreateTemplates(MigrationBuilder migration) => migration.CreateTable(
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
