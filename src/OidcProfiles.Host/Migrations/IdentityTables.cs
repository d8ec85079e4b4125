using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.Host.Migrations;

/// <summary>The tables of ASP.NET Core Identity (store schema version 1).</summary>
internal static class IdentityTables
{
    public static void Create(MigrationBuilder migration)
    {
        CreateRoles(migration);
        CreateUsers(migration);
        CreateClaims(migration, "AspNetRoleClaims", "RoleId", "AspNetRoles");
        CreateClaims(migration, "AspNetUserClaims", "UserId", "AspNetUsers");
        CreateLogins(migration);
        CreateUserRoles(migration);
        CreateTokens(migration);
    }

    public static void Drop(MigrationBuilder migration)
    {
        foreach (var table in (string[])[
            "AspNetUserTokens", "AspNetUserRoles", "AspNetUserLogins", "AspNetUserClaims", "AspNetRoleClaims", "AspNetUsers", "AspNetRoles"])
        {
            migration.DropTable(table);
        }
    }

    private static void CreateRoles(MigrationBuilder migration)
    {
        migration.CreateTable(
            "AspNetRoles",
            table => new
            {
                Id = table.Key(migration),
                Name = table.Column<string>(maxLength: 256, nullable: true),
                NormalizedName = table.Column<string>(maxLength: 256, nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_AspNetRoles", row => row.Id));
        migration.CreateUniqueIndex("RoleNameIndex", "AspNetRoles", "NormalizedName");
    }

    private static void CreateUsers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "AspNetUsers",
            table => new
            {
                Id = table.Key(migration),
                UserName = table.Column<string>(maxLength: 256, nullable: true),
                NormalizedUserName = table.Column<string>(maxLength: 256, nullable: true),
                Email = table.Column<string>(maxLength: 256, nullable: true),
                NormalizedEmail = table.Column<string>(maxLength: 256, nullable: true),
                EmailConfirmed = table.Column<bool>(nullable: false),
                PasswordHash = table.Column<string>(nullable: true),
                SecurityStamp = table.Column<string>(nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
                PhoneNumber = table.Column<string>(nullable: true),
                PhoneNumberConfirmed = table.Column<bool>(nullable: false),
                TwoFactorEnabled = table.Column<bool>(nullable: false),
                LockoutEnd = table.Column<DateTimeOffset>(nullable: true),
                LockoutEnabled = table.Column<bool>(nullable: false),
                AccessFailedCount = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_AspNetUsers", row => row.Id));
        migration.CreateIndex("EmailIndex", "AspNetUsers", "NormalizedEmail");
        migration.CreateUniqueIndex("UserNameIndex", "AspNetUsers", "NormalizedUserName");
    }

    private static void CreateClaims(MigrationBuilder migration, string name, string owner, string owners)
    {
        migration.CreateTable(
            name,
            table => new
            {
                Id = table.Counter(),
                Owner = table.Key(migration, name: owner),
                ClaimType = table.Column<string>(nullable: true),
                ClaimValue = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{name}", row => row.Id);
                table.ForeignKey($"FK_{name}_{owners}_{owner}", row => row.Owner, owners, "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex($"IX_{name}_{owner}", name, owner);
    }

    private static void CreateLogins(MigrationBuilder migration)
    {
        migration.CreateTable(
            "AspNetUserLogins",
            table => new
            {
                LoginProvider = table.Key(migration),
                ProviderKey = table.Key(migration),
                ProviderDisplayName = table.Column<string>(nullable: true),
                UserId = table.Key(migration),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetUserLogins", row => new { row.LoginProvider, row.ProviderKey });
                table.ForeignKey(
                    "FK_AspNetUserLogins_AspNetUsers_UserId", row => row.UserId, "AspNetUsers", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_AspNetUserLogins_UserId", "AspNetUserLogins", "UserId");
    }

    private static void CreateUserRoles(MigrationBuilder migration)
    {
        migration.CreateTable(
            "AspNetUserRoles",
            table => new { UserId = table.Key(migration), RoleId = table.Key(migration) },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetUserRoles", row => new { row.UserId, row.RoleId });
                table.ForeignKey(
                    "FK_AspNetUserRoles_AspNetRoles_RoleId", row => row.RoleId, "AspNetRoles", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_AspNetUserRoles_AspNetUsers_UserId", row => row.UserId, "AspNetUsers", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_AspNetUserRoles_RoleId", "AspNetUserRoles", "RoleId");
    }

    private static void CreateTokens(MigrationBuilder migration) => migration.CreateTable(
        "AspNetUserTokens",
        table => new
        {
            UserId = table.Key(migration),
            LoginProvider = table.Key(migration),
            Name = table.Key(migration),
            Value = table.Column<string>(nullable: true),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_AspNetUserTokens", row => new { row.UserId, row.LoginProvider, row.Name });
            table.ForeignKey(
                "FK_AspNetUserTokens_AspNetUsers_UserId", row => row.UserId, "AspNetUsers", "Id", onDelete: ReferentialAction.Cascade);
        });
}
