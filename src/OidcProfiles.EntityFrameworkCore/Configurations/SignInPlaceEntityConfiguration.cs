using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="SignInPlaceEntity{TKey}"/>: deleted by age, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class SignInPlaceEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<SignInPlaceEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SignInPlaceEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileSignInPlaces");

        // A clustered key of SQL Server has 900 bytes at most.
        builder.HasKey(row => new { row.UserId, row.Place }).HasAnnotation(ProviderDifferences.Clustered, false);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.Property(row => row.Place).HasMaxLength(64);
        builder.HasIndex(row => row.SeenAt);
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
