using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>The tables of the audit trail.</summary>
internal static class AuditTables
{
    public const string Audit = "OidcProfileAudit";
    public const string Chain = "OidcProfileAuditChain";

    public static void Create(MigrationBuilder migration)
    {
        CreateAudit(migration);
        migration.CreateTable(
            name: Chain,
            columns: table => new
            {
                Id = table.Column<int>(nullable: false),
                Sequence = table.Column<long>(nullable: false),
                Hash = table.Column<string>(maxLength: 64, nullable: false),
                AnchorSequence = table.Column<long>(nullable: false),
                AnchorHash = table.Column<string>(maxLength: 64, nullable: false),
            },
            constraints: table => table.PrimaryKey($"PK_{Chain}", row => row.Id));
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.DropTable(Chain);
        migration.DropTable(Audit);
    }

    private static void CreateAudit(MigrationBuilder migration)
    {
        var exact = migration.ExactCollation();
        migration.CreateTable(
            name: Audit,
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                Event = table.Column<string>(maxLength: 64, nullable: false, collation: exact),
                Succeeded = table.Column<bool>(nullable: false),
                UserId = table.Column<string>(maxLength: 450, nullable: true, collation: exact),
                UserSalt = table.Column<string>(maxLength: 32, nullable: true),
                UserCommitment = table.Column<string>(maxLength: 64, nullable: true),
                ActorId = table.Column<string>(maxLength: 450, nullable: true, collation: exact),
                ActorSalt = table.Column<string>(maxLength: 32, nullable: true),
                ActorCommitment = table.Column<string>(maxLength: 64, nullable: true),
                ClientId = table.Column<string>(maxLength: 256, nullable: true),
                CorrelationId = table.Column<string>(maxLength: 32, nullable: true, collation: exact),
                Details = table.Column<string>(nullable: false),
                Sequence = table.Column<long>(nullable: true),
                Hash = table.Column<string>(maxLength: 64, nullable: true),
            },
            constraints: table => table.PrimaryKey($"PK_{Audit}", row => row.Id));
        migration.CreateIndex($"IX_{Audit}_Sequence_At", Audit, ["Sequence", "At"]);
        migration.CreateIndex($"IX_{Audit}_At_Id", Audit, ["At", "Id"]);
        migration.CreateIndex($"IX_{Audit}_Event_At", Audit, ["Event", "At"]);
        migration.CreateIndex($"IX_{Audit}_UserId_At", Audit, ["UserId", "At"]);
        migration.CreateIndex($"IX_{Audit}_ActorId", Audit, "ActorId");
        migration.CreateIndex($"IX_{Audit}_CorrelationId", Audit, "CorrelationId");
    }
}
