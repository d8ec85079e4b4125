using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="EmailEntity"/>: claimed by when it is due, listed by state or user, the newest first.</summary>
public sealed class EmailEntityConfiguration : IEntityTypeConfiguration<EmailEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<EmailEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileEmails");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasMaxLength(64);
        builder.Property(row => row.Address).HasMaxLength(254);
        builder.Property(row => row.UserId).HasMaxLength(450);
        builder.Property(row => row.Culture).HasMaxLength(85);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Reason).HasMaxLength(500);

        // For the claim.
        builder.HasIndex(row => new { row.State, row.Priority, row.DueAt });

        // For lists of one state and the retention; for lists of everything; for lists of a user, and erasing one; for the search by address.
        builder.HasIndex(row => new { row.State, row.CreatedAt });
        builder.HasIndex(row => row.CreatedAt);
        builder.HasIndex(row => new { row.UserId, row.CreatedAt });
        builder.HasIndex(row => new { row.Address, row.CreatedAt });
    }
}
