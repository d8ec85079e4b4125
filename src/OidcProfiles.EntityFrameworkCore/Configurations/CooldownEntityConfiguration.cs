using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="CooldownEntity"/>: found by its key, and when it is over.</summary>
public sealed class CooldownEntityConfiguration : IEntityTypeConfiguration<CooldownEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CooldownEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileCooldowns");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(64).ValueGeneratedNever();
        builder.HasIndex(row => row.WindowEndsAt);
    }
}
