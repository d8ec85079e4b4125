using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="ProfileEntity{TKey}"/>: one row per user, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class ProfileEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<ProfileEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ProfileEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfiles");
        builder.HasKey(profile => profile.UserId);
        builder.Property(profile => profile.UserId).ValueGeneratedNever();
        builder.Property(profile => profile.Document).IsRequired();
        builder.Property(profile => profile.ConcurrencyStamp).HasMaxLength(36).IsConcurrencyToken();
        builder.HasOne<TUser>().WithOne().HasForeignKey<ProfileEntity<TKey>>(profile => profile.UserId)
            .IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
