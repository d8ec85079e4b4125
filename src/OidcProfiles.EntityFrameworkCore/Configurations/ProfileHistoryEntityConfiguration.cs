using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.Attributes;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="ProfileHistoryEntity{TKey}"/>: listed by user, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class ProfileHistoryEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<ProfileHistoryEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ProfileHistoryEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileHistory");
        HistoryColumns.Configure(builder, VariantName.MaximumLength);
        builder.HasIndex(row => new { row.UserId, row.Id });
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
