using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="GroupEntity"/>: one for each name, listed by it.</summary>
public sealed class GroupEntityConfiguration : IEntityTypeConfiguration<GroupEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<GroupEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileGroups");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(32).ValueGeneratedNever().ComparedExactly(builder.Metadata.Model);

        // Without a length, though names have one: of texts with a length SQL Server joins no more than 8000 bytes, and fails with many groups.
        builder.Property(row => row.Name).IsRequired();
        builder.Property(row => row.NameKey).HasMaxLength(256).ComparedExactly(builder.Metadata.Model);
        builder.Property(row => row.ConcurrencyStamp).HasMaxLength(36).IsConcurrencyToken();
        builder.HasIndex(row => row.NameKey).IsUnique();
    }
}
