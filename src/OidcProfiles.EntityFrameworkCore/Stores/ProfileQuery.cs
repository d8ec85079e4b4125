using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Account and profile in one statement, compiled once for each model: it is on the path of every UserInfo request.</summary>
internal static class ProfileQuery<TContext, TUser, TKey>
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    // A compiled query belongs to the model that it was first used with; a program can have several, such as one for each database.
    private static readonly ConditionalWeakTable<IModel, Func<TContext, TKey, CancellationToken, Task<ProfileRow?>>> Compiled = [];

    private static readonly Expression<Func<TContext, TKey, CancellationToken, ProfileRow?>> Query = (context, key, cancellationToken) => (
        from user in context.Set<TUser>().AsNoTracking()
        where user.Id.Equals(key)
        join profile in context.Set<ProfileEntity<TKey>>().AsNoTracking() on user.Id equals profile.UserId into profiles
        from profile in profiles.DefaultIfEmpty()
        select new ProfileRow
        {
            UserName = user.UserName,
            Email = user.Email,
            EmailConfirmed = user.EmailConfirmed,
            PhoneNumber = user.PhoneNumber,
            PhoneNumberConfirmed = user.PhoneNumberConfirmed,
            LockedUntil = user.LockoutEnabled ? user.LockoutEnd : null,
            IsBeingDeleted = context.Set<DeletionEntity<TKey>>().Any(deletion => deletion.UserId.Equals(user.Id)),
            Document = profile!.Document,
            UpdatedAt = profile == null ? null : profile.UpdatedAt,
            ConcurrencyStamp = profile!.ConcurrencyStamp,
        }).FirstOrDefault();

    public static Task<ProfileRow?> FindAsync(TContext context, TKey key, CancellationToken cancellationToken) =>
        Compiled.GetValue(context.Model, static _ => EF.CompileAsyncQuery(Query))(context, key, cancellationToken);
}
