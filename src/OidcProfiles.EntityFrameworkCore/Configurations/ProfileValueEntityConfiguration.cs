using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="ProfileValueEntity{TKey}"/>: found by value, unique where it must be, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class ProfileValueEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<ProfileValueEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ProfileValueEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var model = builder.Metadata.Model;
        builder.ToTable("OidcProfileValues");

        // A clustered key of SQL Server has 900 bytes at most, another 1700.
        builder.HasKey(row => new { row.UserId, row.AttributeId, row.Key }).HasAnnotation(ProviderDifferences.Clustered, false);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.Property(row => row.AttributeId).HasMaxLength(64).ComparedExactly(model);
        builder.Property(row => row.Key).HasMaxLength(256).OrderedExactly(model);
        builder.Property(row => row.UniqueKey).HasMaxLength(256).ComparedExactly(model);
        // With the user, so that the index alone answers who has a value.
        builder.HasIndex(row => new { row.AttributeId, row.Key, row.UserId });

        // Rows without a unique key are no duplicates: on SQL Server by a filter that its provider adds, on the others by themselves.
        builder.HasIndex(row => new { row.AttributeId, row.UniqueKey }).IsUnique();
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
