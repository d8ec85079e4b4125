using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OidcProfiles.EntityFrameworkCore.Migrations;
using OidcProfiles.Host.Data;

namespace OidcProfiles.Host.Migrations;

/// <summary>Identity, OpenIddict and version 1 of the module.</summary>
[DbContext(typeof(ApplicationDbContext))]
[Migration("20261121000000_Initial")]
internal sealed class Initial : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        IdentityTables.Create(migrationBuilder);
        OpenIddictTables.Create(migrationBuilder);
        migrationBuilder.CreateOidcProfilesV1<string>();
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropOidcProfilesV1();
        OpenIddictTables.Drop(migrationBuilder);
        IdentityTables.Drop(migrationBuilder);
    }
}
