using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="GroupMemberEntity{TKey}"/>: found by user and by group, gone with either.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class GroupMemberEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<GroupMemberEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<GroupMemberEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileGroupMembers");

        // A clustered key of SQL Server has 900 bytes at most.
        builder.HasKey(row => new { row.UserId, row.GroupId }).HasAnnotation(ProviderDifferences.Clustered, false);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.Property(row => row.GroupId).HasMaxLength(32).ComparedExactly(builder.Metadata.Model);
        builder.HasIndex(row => new { row.GroupId, row.UserId });
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<GroupEntity>().WithMany().HasForeignKey(row => row.GroupId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
