using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.Claims.Consents;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="ConsentEntity{TKey}"/>: one for each user and client, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class ConsentEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<ConsentEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ConsentEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileConsents");

        // A clustered key of SQL Server has 900 bytes at most.
        builder.HasKey(row => new { row.UserId, row.ClientId }).HasAnnotation(ProviderDifferences.Clustered, false);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.Property(row => row.ClientId).HasMaxLength(AttributeConsent.MaximumClientIdLength).ComparedExactly(builder.Metadata.Model);
        builder.Property(row => row.Shared).IsRequired();
        builder.Property(row => row.Withheld).IsRequired();
        builder.Property(row => row.Essential).IsRequired();
        builder.Property(row => row.ConcurrencyStamp).HasMaxLength(36).IsConcurrencyToken();
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
