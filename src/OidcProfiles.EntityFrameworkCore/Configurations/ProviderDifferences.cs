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

    private const string SqlServerMark = "SqlServer:ValueGenerationStrategy";

    /// <summary>A text that is equal only to itself, also on SQL Server, where case does not count unless one says so.</summary>
    public static PropertyBuilder<T> ComparedExactly<T>(this PropertyBuilder<T> property, IReadOnlyModel model) =>
        model.FindAnnotation(SqlServerMark) is null ? property : property.UseCollation(BinaryCollation);
}
