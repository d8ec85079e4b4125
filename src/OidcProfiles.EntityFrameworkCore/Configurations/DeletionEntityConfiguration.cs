using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="DeletionEntity{TKey}"/>: listed by when it is due, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class DeletionEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<DeletionEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DeletionEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileDeletions");
        builder.HasKey(row => row.UserId);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.HasIndex(row => row.DueAt);
        builder.HasOne<TUser>().WithOne().HasForeignKey<DeletionEntity<TKey>>(row => row.UserId)
            .IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
