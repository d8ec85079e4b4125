using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// Account, profile, the names of groups and what the person shares with a client, in one statement that is compiled once: it is on the path of every
/// UserInfo request. The names are one text, joined by line breaks, which they do not have: a row for each would bring the profile as often.
/// </summary>
internal static class ProfileQuery<TUser, TKey>
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    /// <summary>A client id that no client has.</summary>
    public const string NoClient = "";

    private static readonly Expression<Func<DbContext, TKey, string, CancellationToken, ProfileRow<TKey>?>> Query =
        (context, key, clientId, cancellationToken) => (
            from user in context.Set<TUser>().AsNoTracking()
            where user.Id.Equals(key)
            join profile in context.Set<ProfileEntity<TKey>>().AsNoTracking() on user.Id equals profile.UserId into profiles
            from profile in profiles.DefaultIfEmpty()
            join consent in context.Set<ConsentEntity<TKey>>().AsNoTracking()
                on new { UserId = user.Id, ClientId = clientId } equals new { consent.UserId, consent.ClientId } into consents
            from consent in consents.DefaultIfEmpty()
            select new ProfileRow<TKey>
            {
                UserName = user.UserName,
                Email = user.Email,
                EmailConfirmed = user.EmailConfirmed,
                PhoneNumber = user.PhoneNumber,
                PhoneNumberConfirmed = user.PhoneNumberConfirmed,
                LockedUntil = user.LockoutEnabled ? user.LockoutEnd : null,
                IsBeingDeleted = context.Set<DeletionEntity<TKey>>().Any(deletion => deletion.UserId.Equals(user.Id)),
                Groups = (
                    from member in context.Set<GroupMemberEntity<TKey>>()
                    where member.UserId.Equals(user.Id)
                    join entity in context.Set<GroupEntity>() on member.GroupId equals entity.Id
                    group entity by member.UserId into groups
                    select string.Join("\n", groups.Select(entity => entity.Name))).FirstOrDefault(),
                Document = profile!.Document,
                UpdatedAt = profile == null ? null : profile.UpdatedAt,
                ConcurrencyStamp = profile!.ConcurrencyStamp,
                Consent = consent,
            }).FirstOrDefault();

    // A compiled query belongs to the model that it was first used with; a program can have several, such as one for each database.
    private static readonly ConditionalWeakTable<IModel, Func<DbContext, TKey, string, CancellationToken, Task<ProfileRow<TKey>?>>> Compiled = [];

    /// <summary>Reads a user.</summary>
    /// <returns>Null if there is none.</returns>
    public static Task<ProfileRow<TKey>?> FindAsync(DbContext context, TKey key, string clientId, CancellationToken cancellationToken) =>
        Compiled.GetValue(context.Model, static _ => EF.CompileAsyncQuery(Query))(context, key, clientId, cancellationToken);
}
