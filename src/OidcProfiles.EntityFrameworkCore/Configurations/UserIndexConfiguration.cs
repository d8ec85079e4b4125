using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>
/// Indexes on the host's table of users, by which administrators find people. Identity's own are in the collation of the database, in which PostgreSQL
/// answers no beginning; the other databases can use them.
/// </summary>
/// <typeparam name="TUser">The host's user.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
public sealed class UserIndexConfiguration<TUser, TKey> : IEntityTypeConfiguration<TUser>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TUser> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var isPostgreSql = builder.Metadata.Model.IsPostgreSql();
        if (isPostgreSql)
        {
            builder.HasIndex([nameof(IdentityUser<>.NormalizedUserName), nameof(IdentityUser<>.Id)], UserIndexes.UserName)
                .HasAnnotation(ProviderDifferences.IndexCollation, UserIndexes.Order());
            builder.HasIndex([nameof(IdentityUser<>.NormalizedEmail)], UserIndexes.Email)
                .HasAnnotation(ProviderDifferences.IndexCollation, UserIndexes.Order());
        }

        var phone = builder.HasIndex([nameof(IdentityUser<>.PhoneNumber)], UserIndexes.PhoneNumber);
        if (isPostgreSql)
        {
            phone.HasAnnotation(ProviderDifferences.IndexCollation, UserIndexes.Order());
        }
    }
}
