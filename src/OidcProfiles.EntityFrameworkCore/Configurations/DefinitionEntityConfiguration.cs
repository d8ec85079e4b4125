using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="DefinitionEntity"/>.</summary>
public sealed class DefinitionEntityConfiguration : IEntityTypeConfiguration<DefinitionEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DefinitionEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileDefinitions");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(64).ValueGeneratedNever().ComparedExactly(builder.Metadata.Model);
        builder.Property(row => row.Document).IsRequired();
        builder.Property(row => row.ConcurrencyStamp).HasMaxLength(36);
    }
}
