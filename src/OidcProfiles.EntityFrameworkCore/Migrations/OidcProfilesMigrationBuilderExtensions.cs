using Microsoft.EntityFrameworkCore.Migrations;

namespace OidcProfiles.EntityFrameworkCore.Migrations;

/// <summary>
/// The module's tables for hosts that write their migrations by hand; others let the EF Core tools find them in the model.
/// Provider-neutral: column types are left to the provider, except where SQL Server needs a length in a key.
/// </summary>
public static class OidcProfilesMigrationBuilderExtensions
{
    /// <summary>Version 1: profiles, definitions, their histories; templates, outbox and cool-downs of mails; proofs, accepted terms, sessions, sign-ins,
    /// deletions, temporary passwords, pictures, upstream profiles, groups, consents, idempotency keys, the audit trail.</summary>
    /// <typeparam name="TKey">The type of the user's key.</typeparam>
    /// <param name="migration">The host's migration.</param>
    /// <param name="userTable">The table of users.</param>
    public static void CreateOidcProfilesV1<TKey>(this MigrationBuilder migration, string userTable = "AspNetUsers")
        where TKey : IEquatable<TKey>
    {
        ArgumentNullException.ThrowIfNull(migration);
        ProfileTables.CreateProfiles<TKey>(migration, userTable);
        ProfileTables.CreateValues<TKey>(migration, userTable);
        UserIndexMigration.Create(migration, userTable);
        HistoryTables.CreateProfileHistory<TKey>(migration, userTable);
        HistoryTables.CreateDefinitionHistory(migration);
        DefinitionTables.Create(migration);
        AccountTables.CreateProofs(migration);
        AccountTables.CreateTerms<TKey>(migration, userTable);
        AccountTables.CreateSessions<TKey>(migration, userTable);
        DeletionTables.Create<TKey>(migration, userTable);
        TemporaryPasswordTables.Create<TKey>(migration, userTable);
        PictureTables.Create<TKey>(migration, userTable);
        SignInTables.Create<TKey>(migration, userTable);
        UpstreamTables.Create<TKey>(migration, userTable);
        GroupTables.Create<TKey>(migration, userTable);
        ConsentTables.Create<TKey>(migration, userTable);
        CreationTables.Create(migration);
        AuditTables.Create(migration);
        EmailTemplateTables.Create(migration);
        EmailTables.CreateEmails(migration);
        EmailTables.CreateCooldowns(migration);
    }

    /// <summary>Takes version 1 back.</summary>
    /// <param name="migration">The host's migration.</param>
    /// <param name="userTable">The table of users.</param>
    public static void DropOidcProfilesV1(this MigrationBuilder migration, string userTable = "AspNetUsers")
    {
        ArgumentNullException.ThrowIfNull(migration);
        UserIndexMigration.Drop(migration, userTable);
        AuditTables.Drop(migration);
        GroupTables.Drop(migration);
        SignInTables.Drop(migration);
        foreach (var table in (string[])[
            ConsentTables.Consents,
            CreationTables.Creations,
            UpstreamTables.Snapshots,
            DeletionTables.Deletions,
            TemporaryPasswordTables.TemporaryPasswords,
            PictureTables.Pictures,
            AccountTables.Sessions,
            AccountTables.Terms,
            AccountTables.Proofs,
            EmailTemplateTables.History,
            EmailTemplateTables.Templates,
            EmailTables.Cooldowns,
            EmailTables.Emails,
            DefinitionTables.Schema,
            DefinitionTables.Definitions,
            HistoryTables.Definitions,
            HistoryTables.Profiles,
            ProfileTables.Values,
            ProfileTables.Profiles])
        {
            migration.DropTable(table);
        }
    }

    /// <summary>The column type of a text key: SQL Server cannot index an unlimited text, the others can.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="migration">The host's migration.</param>
    /// <returns>Null where the provider's own choice is right.</returns>
    public static string? KeyColumnType<TKey>(this MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return typeof(TKey) == typeof(string) && migration.IsSqlServer() ? "nvarchar(450)" : null;
    }
}
