using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="PepperEntity"/>.</summary>
public sealed class PepperEntityConfiguration : IEntityTypeConfiguration<PepperEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PepperEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfilePeppers");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(64).ValueGeneratedNever();
    }
}
