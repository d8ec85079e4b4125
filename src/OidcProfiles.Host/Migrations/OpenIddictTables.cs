using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.Host.Migrations;

/// <summary>The tables of OpenIddict 7 with keys of text; OpenIddict 6 has them too, with a shorter type of token.</summary>
internal static class OpenIddictTables
{
    public static void Create(MigrationBuilder migration)
    {
        CreateApplications(migration);
        CreateScopes(migration);
        CreateAuthorizations(migration);
        CreateTokens(migration);
    }

    public static void Drop(MigrationBuilder migration)
    {
        foreach (var table in (string[])["OpenIddictTokens", "OpenIddictAuthorizations", "OpenIddictScopes", "OpenIddictApplications"])
        {
            migration.DropTable(table);
        }
    }

    private static void CreateApplications(MigrationBuilder migration)
    {
        migration.CreateTable(
            "OpenIddictApplications",
            table => new
            {
                Id = table.Key(migration),
                ApplicationType = table.Column<string>(maxLength: 50, nullable: true),
                ClientId = table.Column<string>(maxLength: 100, nullable: true),
                ClientSecret = table.Column<string>(nullable: true),
                ClientType = table.Column<string>(maxLength: 50, nullable: true),
                ConcurrencyToken = table.Column<string>(maxLength: 50, nullable: true),
                ConsentType = table.Column<string>(maxLength: 50, nullable: true),
                DisplayName = table.Column<string>(nullable: true),
                DisplayNames = table.Column<string>(nullable: true),
                JsonWebKeySet = table.Column<string>(nullable: true),
                Permissions = table.Column<string>(nullable: true),
                PostLogoutRedirectUris = table.Column<string>(nullable: true),
                Properties = table.Column<string>(nullable: true),
                RedirectUris = table.Column<string>(nullable: true),
                Requirements = table.Column<string>(nullable: true),
                Settings = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_OpenIddictApplications", row => row.Id));
        migration.CreateUniqueIndex("IX_OpenIddictApplications_ClientId", "OpenIddictApplications", "ClientId");
    }

    private static void CreateScopes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "OpenIddictScopes",
            table => new
            {
                Id = table.Key(migration),
                ConcurrencyToken = table.Column<string>(maxLength: 50, nullable: true),
                Description = table.Column<string>(nullable: true),
                Descriptions = table.Column<string>(nullable: true),
                DisplayName = table.Column<string>(nullable: true),
                DisplayNames = table.Column<string>(nullable: true),
                Name = table.Column<string>(maxLength: 200, nullable: true),
                Properties = table.Column<string>(nullable: true),
                Resources = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_OpenIddictScopes", row => row.Id));
        migration.CreateUniqueIndex("IX_OpenIddictScopes_Name", "OpenIddictScopes", "Name");
    }

    private static void CreateAuthorizations(MigrationBuilder migration)
    {
        migration.CreateTable(
            "OpenIddictAuthorizations",
            table => new
            {
                Id = table.Key(migration),
                ApplicationId = table.Key(migration, nullable: true),
                ConcurrencyToken = table.Column<string>(maxLength: 50, nullable: true),
                CreationDate = table.Column<DateTime>(nullable: true),
                Properties = table.Column<string>(nullable: true),
                Scopes = table.Column<string>(nullable: true),
                Status = table.Column<string>(maxLength: 50, nullable: true),
                Subject = table.Column<string>(maxLength: 400, nullable: true),
                Type = table.Column<string>(maxLength: 50, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OpenIddictAuthorizations", row => row.Id);
                table.ForeignKey(
                    migration.Shorten("FK_OpenIddictAuthorizations_OpenIddictApplications_ApplicationId"),
                    row => row.ApplicationId,
                    "OpenIddictApplications",
                    "Id");
            });
        migration.CreateIndex(
            "IX_OpenIddictAuthorizations_ApplicationId_Status_Subject_Type",
            "OpenIddictAuthorizations",
            ["ApplicationId", "Status", "Subject", "Type"]);
    }

    private static void CreateTokens(MigrationBuilder migration)
    {
        migration.CreateTable(
            "OpenIddictTokens",
            table => new
            {
                Id = table.Key(migration),
                ApplicationId = table.Key(migration, nullable: true),
                AuthorizationId = table.Key(migration, nullable: true),
                ConcurrencyToken = table.Column<string>(maxLength: 50, nullable: true),
                CreationDate = table.Column<DateTime>(nullable: true),
                ExpirationDate = table.Column<DateTime>(nullable: true),
                Payload = table.Column<string>(nullable: true),
                Properties = table.Column<string>(nullable: true),
                RedemptionDate = table.Column<DateTime>(nullable: true),
                ReferenceId = table.Column<string>(maxLength: 100, nullable: true),
                Status = table.Column<string>(maxLength: 50, nullable: true),
                Subject = table.Column<string>(maxLength: 400, nullable: true),
                Type = table.Column<string>(maxLength: 150, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OpenIddictTokens", row => row.Id);
                table.ForeignKey(
                    "FK_OpenIddictTokens_OpenIddictApplications_ApplicationId", row => row.ApplicationId, "OpenIddictApplications", "Id");
                table.ForeignKey(
                    "FK_OpenIddictTokens_OpenIddictAuthorizations_AuthorizationId",
                    row => row.AuthorizationId,
                    "OpenIddictAuthorizations",
                    "Id");
            });
        migration.CreateIndex(
            "IX_OpenIddictTokens_ApplicationId_Status_Subject_Type", "OpenIddictTokens", ["ApplicationId", "Status", "Subject", "Type"]);
        migration.CreateIndex("IX_OpenIddictTokens_AuthorizationId", "OpenIddictTokens", "AuthorizationId");
        migration.CreateUniqueIndex("IX_OpenIddictTokens_ReferenceId", "OpenIddictTokens", "ReferenceId");
    }
}
