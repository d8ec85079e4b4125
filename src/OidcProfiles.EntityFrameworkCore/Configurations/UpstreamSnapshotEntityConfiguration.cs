using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>
/// Maps <see cref="UpstreamSnapshotEntity{TKey}"/>: one for each link, gone with the user. Not tied to Identity's table of links, whose type and
/// name are the host's; what has no link is not shown, and deleted at the next change.
/// </summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class UpstreamSnapshotEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<UpstreamSnapshotEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<UpstreamSnapshotEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileUpstreamSnapshots");

        // A clustered key of SQL Server has 900 bytes at most.
        builder.HasKey(row => new { row.UserId, row.Provider, row.LoginKey }).HasAnnotation(ProviderDifferences.Clustered, false);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.Property(row => row.Provider).HasMaxLength(128).ComparedExactly(builder.Metadata.Model);
        builder.Property(row => row.LoginKey).HasMaxLength(64).ComparedExactly(builder.Metadata.Model);
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
