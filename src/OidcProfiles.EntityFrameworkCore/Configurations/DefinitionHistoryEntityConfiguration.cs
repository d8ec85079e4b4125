using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="DefinitionHistoryEntity"/>: listed as a whole or by attribute.</summary>
public sealed class DefinitionHistoryEntityConfiguration : IEntityTypeConfiguration<DefinitionHistoryEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DefinitionHistoryEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileDefinitionHistory");
        HistoryColumns.Configure(builder);
        builder.HasIndex(row => new { row.AttributeId, row.Id });
    }
}
