using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="SessionEntity{TKey}"/>: listed by user, deleted by age, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class SessionEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<SessionEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SessionEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileSessions");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();

        // The longest IPv6 address with an IPv4 address in it and a zone of 16 characters.
        builder.Property(row => row.IpAddress).HasMaxLength(64);
        builder.Property(row => row.Device).HasMaxLength(64);
        builder.HasIndex(row => row.SeenAt);
        builder.HasOne<TUser>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
