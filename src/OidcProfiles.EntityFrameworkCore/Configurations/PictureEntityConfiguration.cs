using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="PictureEntity{TKey}"/>: found by its public name, one for each user, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class PictureEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<PictureEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PictureEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfilePictures");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(PictureId.Length).ValueGeneratedNever().ComparedExactly(builder.Metadata.Model);
        builder.Property(row => row.ContentType).HasMaxLength(32);
        builder.Property(row => row.Bytes).HasConversion(bytes => bytes.ToArray(), bytes => bytes);
        builder.HasIndex(row => row.UserId).IsUnique();
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
