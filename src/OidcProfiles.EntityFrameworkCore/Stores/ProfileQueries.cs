using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>How profiles are read.</summary>
internal static class ProfileQueries
{
    /// <summary>Account and profile in one statement: it is on the path of every UserInfo request.</summary>
    public static IQueryable<ProfileRow> Rows<TUser, TKey>(this DbContext context, TKey key)
        where TUser : IdentityUser<TKey>
        where TKey : IEquatable<TKey> =>
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
        };

    /// <summary>The same with the row of a client beside it, found by its key: still one statement.</summary>
    public static IQueryable<ClientProfileRow<TKey>> RowsForClient<TUser, TKey>(this DbContext context, TKey key, string clientId)
        where TUser : IdentityUser<TKey>
        where TKey : IEquatable<TKey> =>
        from profile in context.Rows<TUser, TKey>(key)
        from consent in context.Set<ConsentEntity<TKey>>().AsNoTracking()
            .Where(consent => consent.UserId.Equals(key) && consent.ClientId == clientId).DefaultIfEmpty()
        select new ClientProfileRow<TKey> { Profile = profile, Consent = consent };

    /// <summary>The index rows of one user.</summary>
    public static IQueryable<ProfileValueEntity<TKey>> Values<TKey>(this DbContext context, TKey key)
        where TKey : IEquatable<TKey> => context.Set<ProfileValueEntity<TKey>>().AsNoTracking().Where(row => row.UserId.Equals(key));

    public static UserProfile ToProfile<TKey>(ProfileEntity<TKey> row)
        where TKey : IEquatable<TKey> => new()
        {
            UserId = UserKeys.Write(row.UserId),
            Values = ProfileDocument.Read(row.Document),
            UpdatedAt = row.UpdatedAt,
            ConcurrencyStamp = row.ConcurrencyStamp,
        };
}
