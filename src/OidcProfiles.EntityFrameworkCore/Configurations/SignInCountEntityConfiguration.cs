using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="SignInCountEntity"/>: found by its key, and when it is over.</summary>
public sealed class SignInCountEntityConfiguration : IEntityTypeConfiguration<SignInCountEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SignInCountEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileSignInCounts");
        builder.HasKey(row => new { row.Account, row.Network });
        builder.Property(row => row.Account).HasMaxLength(64).ValueGeneratedNever();
        builder.Property(row => row.Network).HasMaxLength(64).ValueGeneratedNever();
        builder.HasIndex(row => row.WindowEndsAt);
    }
}
