using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>What the model must say for one provider only, in words that the others pass over.</summary>
internal static class ProviderDifferences
{
    /// <summary>The annotation by which SQL Server's keys are made clustered or not.</summary>
    public const string Clustered = "SqlServer:Clustered";

    /// <summary>SQL Server's collation of texts that are compared as they are; the other databases compare all texts so.</summary>
    public const string BinaryCollation = "Latin1_General_100_BIN2";

    /// <summary>PostgreSQL's collation by code points, in whose indexes a beginning is a range.</summary>
    public const string PostgreSqlOrder = "C";

    /// <summary>The annotation by which PostgreSQL's indexes have collations of their own, one for each column.</summary>
    public const string IndexCollation = "Relational:Collation";

    /// <summary>The names of providers, as contexts give them.</summary>
    public const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <inheritdoc cref="PostgreSql"/>
    public const string SqlServer = "Microsoft.EntityFrameworkCore.SqlServer";

    /// <inheritdoc cref="PostgreSql"/>
    public const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";

    private const string PostgreSqlMark = "Npgsql:ValueGenerationStrategy";
    private const string SqlServerMark = "SqlServer:ValueGenerationStrategy";

    /// <summary>A text that is equal only to itself, also on SQL Server, where case does not count unless one says so.</summary>
    public static PropertyBuilder<T> ComparedExactly<T>(this PropertyBuilder<T> property, IReadOnlyModel model) =>
        model.FindAnnotation(SqlServerMark) is null ? property : property.UseCollation(BinaryCollation);

    /// <summary>A text that is equal only to itself, and whose order is that of code points.</summary>
    public static PropertyBuilder<T> OrderedExactly<T>(this PropertyBuilder<T> property, IReadOnlyModel model) =>
        model.IsPostgreSql() ? property.UseCollation(PostgreSqlOrder) : property.ComparedExactly(model);

    /// <summary>Whether the model is made for PostgreSQL.</summary>
    public static bool IsPostgreSql(this IReadOnlyModel model) => model.FindAnnotation(PostgreSqlMark) is not null;
}
