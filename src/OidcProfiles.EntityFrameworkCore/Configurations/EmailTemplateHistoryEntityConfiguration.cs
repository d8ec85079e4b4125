using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="EmailTemplateHistoryEntity"/>: listed by template.</summary>
public sealed class EmailTemplateHistoryEntityConfiguration : IEntityTypeConfiguration<EmailTemplateHistoryEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<EmailTemplateHistoryEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileEmailTemplateHistory");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Name).HasMaxLength(128).ComparedExactly(builder.Metadata.Model);
        builder.HasIndex(row => new { row.Name, row.Id });

        // For the retention.
        builder.HasIndex(row => row.At);
    }
}
