using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>A host's context with any kind of user.</summary>
public sealed class SpecificationContext<TUser, TKey>(DbContextOptions<SpecificationContext<TUser, TKey>> options)
    : IdentityDbContext<TUser, IdentityRole<TKey>, TKey>(options)
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    public DbSet<ProfileEntity<TKey>> Profiles => Set<ProfileEntity<TKey>>();

    public DbSet<PictureEntity<TKey>> Pictures => Set<PictureEntity<TKey>>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOidcProfiles<TUser>();
    }
}
