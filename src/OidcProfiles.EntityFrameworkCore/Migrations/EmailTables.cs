using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The tables of the outbox and of the cool-downs.</summary>
internal static class EmailTables
{
    public const string Emails = "OidcProfileEmails";
    public const string Cooldowns = "OidcProfileCooldowns";

    public static void CreateEmails(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: Emails,
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(maxLength: 64, nullable: false),
                Address = table.Column<string>(maxLength: 254, nullable: false),
                UserId = table.Column<string>(maxLength: 450, nullable: true),
                Culture = table.Column<string>(maxLength: 85, nullable: true),
                Payload = table.Column<string>(nullable: true),
                Priority = table.Column<int>(nullable: false),
                State = table.Column<string>(maxLength: 16, nullable: false),
                CreatedAt = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                ExpiresAt = table.Column<DateTime>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                LostLeases = table.Column<int>(nullable: false),
                LeaseId = table.Column<Guid>(nullable: true),
                LeaseUntil = table.Column<DateTime>(nullable: true),
                EndedAt = table.Column<DateTime>(nullable: true),
                Reason = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table => table.PrimaryKey($"PK_{Emails}", row => row.Id));
        migration.CreateIndex($"IX_{Emails}_Address_CreatedAt", Emails, ["Address", "CreatedAt"]);
        migration.CreateIndex($"IX_{Emails}_CreatedAt", Emails, "CreatedAt");
        migration.CreateIndex($"IX_{Emails}_State_CreatedAt", Emails, ["State", "CreatedAt"]);
        migration.CreateIndex($"IX_{Emails}_State_Priority_DueAt", Emails, ["State", "Priority", "DueAt"]);
        migration.CreateIndex($"IX_{Emails}_UserId_CreatedAt", Emails, ["UserId", "CreatedAt"]);
    }

    public static void CreateCooldowns(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: Cooldowns,
            columns: table => new
            {
                Id = table.Column<string>(maxLength: 64, nullable: false),
                NextAt = table.Column<DateTime>(nullable: false),
                WindowEndsAt = table.Column<DateTime>(nullable: false),
                Count = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Cooldowns}", row => row.Id));
        migration.CreateIndex($"IX_{Cooldowns}_WindowEndsAt", Cooldowns, "WindowEndsAt");
    }
}
