using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="CreationEntity"/>: one for each key, forgotten by age.</summary>
public sealed class CreationEntityConfiguration : IEntityTypeConfiguration<CreationEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CreationEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileCreations");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(64).ValueGeneratedNever();
        builder.Property(row => row.Fingerprint).HasMaxLength(64);
        builder.Property(row => row.ResourceId).HasMaxLength(450);
        builder.HasIndex(row => row.CreatedAt);
        builder.HasIndex(row => row.ResourceId);
    }
}
