using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="SchemaEntity"/>: its version lets one of two changes of definitions through.</summary>
public sealed class SchemaEntityConfiguration : IEntityTypeConfiguration<SchemaEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SchemaEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileSchema");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).HasMaxLength(36).IsConcurrencyToken();
    }
}
