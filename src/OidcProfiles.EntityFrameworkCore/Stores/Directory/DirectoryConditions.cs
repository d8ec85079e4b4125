using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Administration.Directory;
using OidcProfiles.EntityFrameworkCore.Configurations;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Filtering;

namespace OidcProfiles.EntityFrameworkCore.Stores.Directory;

/// <summary>Translates conditions about users into those of a query.</summary>
internal sealed class DirectoryConditions<TUser, TKey>(DbContext context, DateTimeOffset now)
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private static readonly Expression<Func<ProfileValueEntity<TKey>, string?>> Key = row => row.Key;

    public TextOrder Texts { get; } = TextOrder.OfIdentity(context);

    /// <summary>Whether each user is looked at in turn, rather than all found that an index knows.</summary>
    public bool IsWalk { get; init; }

    private IQueryable<TUser> Users => context.Set<TUser>().AsNoTracking();

    /// <summary>The text of the account that a condition is about.</summary>
    public static Expression<Func<TUser, string?>> TextOf(AccountField field) => field switch
    {
        AccountField.UserName => user => user.NormalizedUserName,
        AccountField.Email => user => user.NormalizedEmail,
        AccountField.PhoneNumber => user => user.PhoneNumber,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Accounts have no such text."),
    };

    public Expression<Func<TUser, bool>> Translate(UserCondition condition) => condition switch
    {
        AllConditions all => all.Conditions.Select(Translate).Aggregate(Predicates.And),
        AnyConditions any when any.IsIndexed && !IsWalk => Within(any.Conditions.Select(Find).Aggregate(Queryable.Union)),
        AnyConditions any => any.Conditions.Select(Translate).Aggregate(Predicates.Or),
        NotCondition not => Translate(not.Condition).Not(),
        AccountCondition account => Translate(TextOf(account.Field), account.Operator, account.Key, Texts),
        ValueCondition value => Translate(value),
        IdCondition id => UserKeys.TryRead<TKey>(id.UserId, out var key) ? user => user.Id.Equals(key) : user => false,
        FlagCondition flag => Translate(flag.Flag),
        _ => throw new NotSupportedException($"The store does not know {condition.GetType().Name}."),
    };

    /// <summary>Users whose id is among those that another query finds.</summary>
    public static Expression<Func<TUser, bool>> Within(IQueryable<TKey> ids) => user => ids.Contains(user.Id);

    /// <summary>The ids of users that an index finds for a condition, or so many of them: a piece of that index, or one of each.</summary>
    public IQueryable<TKey> Piece(UserCondition condition, int most) => condition switch
    {
        AnyConditions any => any.Conditions.Select(inner => Piece(inner, most)).Aggregate(Queryable.Union),
        AllConditions all => Piece(all.Conditions.First(inner => inner.IsIndexed), most),
        AccountCondition account => Users.Where(Translate(account)).OrderBy(Texts.By(TextOf(account.Field))).Take(most).Select(user => user.Id),
        ValueCondition value => Rows(value).OrderBy(row => row.Key).Take(most).Select(row => row.UserId),
        _ => Users.Where(Translate(condition)).Select(user => user.Id),
    };

    /// <summary>The index rows that a condition is about.</summary>
    private IQueryable<ProfileValueEntity<TKey>> Rows(ValueCondition condition)
    {
        var id = condition.AttributeId;
        var rows = context.Set<ProfileValueEntity<TKey>>().AsNoTracking().Where(row => row.AttributeId == id);
        return condition.Key is null ? rows : rows.Where(Translate(Key, condition.Operator, condition.Key, TextOrder.OfColumns));
    }

    /// <summary>
    /// Of several conditions each finds users by its own index: as one condition with OR, the database would look at every user for those that
    /// are in another table.
    /// </summary>
    private IQueryable<TKey> Find(UserCondition condition) => condition is ValueCondition value
        ? Rows(value).Select(row => row.UserId)
        : Users.Where(Translate(condition)).Select(user => user.Id);

    private Expression<Func<TUser, bool>> Translate(ValueCondition condition)
    {
        var rows = Rows(condition);
        if (!IsWalk)
        {
            return user => rows.Any(row => row.UserId.Equals(user.Id));
        }

        // No join, for which the database could turn to another order than that of names.
        return user => rows.Where(row => row.UserId.Equals(user.Id)).OrderBy(row => row.Key).Select(row => row.Key).FirstOrDefault() != null;
    }

    private Expression<Func<TUser, bool>> Translate(UserState flag) => flag switch
    {
        UserState.EmailVerified => user => user.Email != null && user.Email != "" && user.EmailConfirmed,
        UserState.PhoneNumberVerified => user => user.PhoneNumber != null && user.PhoneNumber != "" && user.PhoneNumberConfirmed,
        UserState.Locked => IsLocked(),
        _ => throw new ArgumentOutOfRangeException(nameof(flag), flag, "Accounts have no such flag."),
    };

    private Expression<Func<TUser, bool>> IsLocked()
    {
        if (context.Database.ProviderName != ProviderDifferences.Sqlite)
        {
            return user => user.LockoutEnabled && user.LockoutEnd != null && user.LockoutEnd >= now;
        }

        // SQLite keeps times as texts, which Identity writes in UTC: their order is that of the times.
        var text = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        Expression<Func<TUser, string?>> end = user => (string?)(object?)user.LockoutEnd;
        Expression<Func<TUser, bool>> hasEnd = user => user.LockoutEnabled && user.LockoutEnd != null;
        return hasEnd.And(TextOrder.OfColumns.Is(end, ExpressionType.GreaterThanOrEqual, text));
    }

    private static Expression<Func<TRow, bool>> Translate<TRow>(
        Expression<Func<TRow, string?>> text, FilterOperator comparison, string? key, TextOrder order) => key is null
        ? text.Then(value => value != null && value != "")
        : comparison switch
        {
            FilterOperator.Equal => text.Then(value => value == key),
            FilterOperator.StartsWith => order.StartsWith(text, key),
            FilterOperator.Contains => Predicates.IsThere(text).And(text.Then(value => value!.Contains(key))),
            FilterOperator.EndsWith => Predicates.IsThere(text).And(text.Then(value => value!.EndsWith(key))),
            FilterOperator.GreaterThan => order.Is(text, ExpressionType.GreaterThan, key),
            FilterOperator.GreaterThanOrEqual => order.Is(text, ExpressionType.GreaterThanOrEqual, key),
            FilterOperator.LessThan => order.Is(text, ExpressionType.LessThan, key),
            FilterOperator.LessThanOrEqual => order.Is(text, ExpressionType.LessThanOrEqual, key),
            _ => throw new NotSupportedException($"The store does not compare by {comparison}."),
        };
}
