using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="AuditChainEntity"/>.</summary>
public sealed class AuditChainEntityConfiguration : IEntityTypeConfiguration<AuditChainEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AuditChainEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileAuditChain");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.AnchorHash).HasMaxLength(64);
    }
}
