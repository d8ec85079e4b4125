using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="TermsEntity{TKey}"/>: gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class TermsEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<TermsEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TermsEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileTerms");

        // A clustered key of SQL Server has 900 bytes at most.
        builder.HasKey(row => new { row.UserId, row.Version }).HasAnnotation(ProviderDifferences.Clustered, false);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.Property(row => row.Version).HasMaxLength(64).ComparedExactly(builder.Metadata.Model);
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
