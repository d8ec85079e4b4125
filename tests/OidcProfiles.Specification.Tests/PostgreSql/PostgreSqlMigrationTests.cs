using Microsoft.EntityFrameworkCore;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Specification.Tests.PostgreSql;

/// <summary>The migrations on PostgreSQL.</summary>
public sealed class PostgreSqlMigrationTests : MigrationSpecification
{
    /// <summary>Everything that the catalogue says of tables, columns, constraints and indexes, as text.</summary>
    private const string Catalogue = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
            || ' null:' || is_nullable || ' identity:' || coalesce(identity_generation, '') || ' default:' || coalesce(column_default, '')
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '__EFMigrationsHistory'
        UNION ALL
        SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
            AND conrelid::regclass::text <> '"__EFMigrationsHistory"'
        UNION ALL
        SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory'
        """;

    protected override string Describe => Catalogue;

    protected override async Task<IAsyncDisposable> CreateDatabaseAsync() => await TestDatabase.CreateAsync();

    protected override void Use(DbContextOptionsBuilder options, IAsyncDisposable database) =>
        options.UseNpgsql(((TestDatabase)database).ConnectionString);
}
