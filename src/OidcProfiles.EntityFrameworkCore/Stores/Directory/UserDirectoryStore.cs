using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Administration.Directory;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores.Directory;

/// <summary>Finds users in the host's context.</summary>
internal sealed class UserDirectoryStore<TContext, TUser, TKey>(TContext context) : IUserDirectoryStore
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private static readonly Expression<Func<TUser, string?>> Name = user => user.NormalizedUserName;

    private IQueryable<TUser> Users => context.Set<TUser>().AsNoTracking();

    /// <summary>
    /// Databases differ in where they put rows without a value. Users without a name, of whom there are hardly any, are asked for by
    /// themselves, when the others are at their end.
    /// </summary>
    public async Task<IReadOnlyList<DirectoryEntry>> FindAsync(DirectoryRequest request, CancellationToken cancellationToken)
    {
        if (request.From is { } from && !UserKeys.TryRead<TKey>(from.UserId, out _))
        {
            return [];
        }

        var found = new List<DirectoryRow<TKey>>();
        var isUnnamed = request.From is { Name: null };
        if (request.IsDescending)
        {
            if (request.From is null || isUnnamed)
            {
                await AddAsync(found, request, isNamed: false, isFrom: true, cancellationToken);
            }

            await AddAsync(found, request, isNamed: true, isFrom: !isUnnamed, cancellationToken);
        }
        else
        {
            if (!isUnnamed)
            {
                await AddAsync(found, request, isNamed: true, isFrom: true, cancellationToken);
            }

            await AddAsync(found, request, isNamed: false, isFrom: isUnnamed, cancellationToken);
        }

        return found.ConvertAll(row => row.ToEntry());
    }

    /// <summary>Adds users with a name or without; <paramref name="isFrom"/> says whether the place to begin at is among them.</summary>
    private async Task AddAsync(
        List<DirectoryRow<TKey>> found, DirectoryRequest request, bool isNamed, bool isFrom, CancellationToken cancellationToken)
    {
        var missing = request.Limit - found.Count;
        if (missing > 0)
        {
            var conditions = new DirectoryConditions<TUser, TKey>(context, request.Now);
            var users = isNamed ? Users.Where(Predicates.IsThere(Name)) : Users.Where(Predicates.IsThere(Name).Not());
            users = request.Condition is null ? users : users.Where(conditions.Translate(request.Condition));
            var from = isFrom ? request.From : null;
            users = request.Search.IsDefault ? users : users.Where(DirectoryConditions<TUser, TKey>.Within(Search(request, from, conditions)));
            users = Order(Beyond(users, from, request.IsDescending, conditions.Texts), isNamed, request.IsDescending, conditions.Texts);
            found.AddRange(await Read(users.Take(missing)).ToListAsync(cancellationToken));
        }
    }

    /// <summary>A short piece of each index: however many users a beginning fits, the database sorts few of them.</summary>
    private IQueryable<TKey> Search(DirectoryRequest request, DirectoryPosition? from, DirectoryConditions<TUser, TKey> conditions) =>
        request.Search.Select(condition => condition switch
        {
            AccountCondition { Field: AccountField.UserName } => Order(
                    Beyond(Users.Where(conditions.Translate(condition)), from, request.IsDescending, conditions.Texts),
                    isNamed: true,
                    request.IsDescending,
                    conditions.Texts)
                .Take(DirectoryRequest.MostMatches).Select(user => user.Id),
            AccountCondition account => Users.Where(conditions.Translate(condition))
                .OrderBy(conditions.Texts.By(DirectoryConditions<TUser, TKey>.TextOf(account.Field)))
                .Take(DirectoryRequest.MostMatches).Select(user => user.Id),
            ValueCondition value => conditions.Rows(value).OrderBy(row => row.Key).Take(DirectoryRequest.MostMatches).Select(row => row.UserId),
            _ => Users.Where(conditions.Translate(condition)).Select(user => user.Id),
        }).Aggregate(Queryable.Union);

    /// <summary>
    /// "From this name on" is said first, by which the database begins at the right place of the index; the rest settles what has the same name.
    /// </summary>
    private static IQueryable<TUser> Beyond(IQueryable<TUser> users, DirectoryPosition? from, bool isDescending, TextOrder texts)
    {
        if (from is null || !UserKeys.TryRead<TKey>(from.UserId, out var key))
        {
            return users;
        }

        var (orFrom, beyond) = isDescending
            ? (ExpressionType.LessThanOrEqual, ExpressionType.LessThan)
            : (ExpressionType.GreaterThanOrEqual, ExpressionType.GreaterThan);
        var isBeyond = KeyOrder.Beyond<TUser, TKey>(nameof(IdentityUser<>.Id), key, beyond);
        return from.Name is null
            ? users.Where(isBeyond)
            : users.Where(texts.Is(Name, orFrom, from.Name)).Where(texts.Is(Name, beyond, from.Name).Or(isBeyond));
    }

    private static IOrderedQueryable<TUser> Order(IQueryable<TUser> users, bool isNamed, bool isDescending, TextOrder texts) => (isNamed, isDescending) switch
    {
        (true, false) => users.OrderBy(texts.By(Name)).ThenBy(user => user.Id),
        (true, true) => users.OrderByDescending(texts.By(Name)).ThenByDescending(user => user.Id),
        (false, false) => users.OrderBy(user => user.Id),
        (false, true) => users.OrderByDescending(user => user.Id),
    };

    private IQueryable<DirectoryRow<TKey>> Read(IQueryable<TUser> users) =>
        from user in users
        join profile in context.Set<ProfileEntity<TKey>>().AsNoTracking() on user.Id equals profile.UserId into profiles
        from profile in profiles.DefaultIfEmpty()
        select new DirectoryRow<TKey>
        {
            Id = user.Id,
            NormalizedUserName = user.NormalizedUserName,
            Profile = new ProfileRow<TKey>
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
            },
            LastSignInAt = context.Set<SignInPlaceEntity<TKey>>().Where(place => place.UserId.Equals(user.Id)).Max(place => (DateTime?)place.SeenAt),
        };
}
