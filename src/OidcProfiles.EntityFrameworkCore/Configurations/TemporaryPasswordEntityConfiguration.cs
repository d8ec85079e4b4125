using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="TemporaryPasswordEntity{TKey}"/>: at most one of a user, gone with the user.</summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class TemporaryPasswordEntityConfiguration<TUser, TKey> : IEntityTypeConfiguration<TemporaryPasswordEntity<TKey>>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TemporaryPasswordEntity<TKey>> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileTemporaryPasswords");
        builder.HasKey(row => row.UserId);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.HasOne<TUser>().WithOne().HasForeignKey<TemporaryPasswordEntity<TKey>>(row => row.UserId)
            .IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
