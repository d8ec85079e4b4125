using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="ProofEntity"/>: found by handle, replaced by subject, deleted by user and by age.</summary>
public sealed class ProofEntityConfiguration : IEntityTypeConfiguration<ProofEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ProofEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileProofs");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Purpose).HasMaxLength(32).HasConversion<string>();
        builder.Property(row => row.Subject).HasMaxLength(64);
        builder.Property(row => row.UserId).HasMaxLength(255).ComparedExactly(builder.Metadata.Model);
        builder.HasIndex(row => new { row.Subject, row.Purpose });
        builder.HasIndex(row => row.UserId);
        builder.HasIndex(row => row.ExpiresAt);
    }
}
