using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Administration.Directory;

namespace OidcProfiles.EntityFrameworkCore.Stores.Directory;

/// <summary>The users of a request, in order.</summary>
internal sealed class DirectoryQuery<TUser, TKey>(DbContext context, DirectoryRequest request, DirectoryLimits limits)
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private static readonly Expression<Func<TUser, string?>> Name = user => user.NormalizedUserName;

    private readonly DirectoryConditions<TUser, TKey> _conditions = new(context, request.Now);
    private UserCondition? _few;

    private IQueryable<TUser> Users => context.Set<TUser>().AsNoTracking();

    private IQueryable<TUser> NamedUsers => Users.Where(Predicates.IsThere(Name));

    private UserCondition? IndexedCondition => request.Search.IsDefault && request.Condition is { IsIndexed: true } condition ? condition : null;

    /// <summary>Asks whether an index of the filter finds few users; each takes a short piece of that index.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        foreach (var part in Split(IndexedCondition))
        {
            if (part.IsIndexed && await _conditions.Piece(part, limits.Few + 1).CountAsync(cancellationToken) <= limits.Few)
            {
                _few = part;
                return;
            }
        }
    }

    /// <summary>Users with a name or without, whatever it takes; <paramref name="isFrom"/> says whether the place to begin at is among them.</summary>
    public IQueryable<TUser> Find(bool isNamed, bool isFrom, int most)
    {
        var from = isFrom ? request.From : null;
        var users = isNamed ? NamedUsers : Users.Where(Predicates.IsThere(Name).Not());
        foreach (var part in Split(request.Condition))
        {
            // A piece of an index stands for its condition, if that is about this index alone.
            users = part == _few && part is ValueCondition or AccountCondition ? users : users.Where(_conditions.Translate(part));
        }

        // Longer than what was counted: there may be more by now.
        users = _few is null ? users : users.Where(DirectoryConditions<TUser, TKey>.Within(_conditions.Piece(_few, (2 * limits.Few) + 1)));
        users = request.Search.IsDefault ? users : users.Where(DirectoryConditions<TUser, TKey>.Within(Search(from)));
        return Order(Beyond(users, from), isNamed).Take(most);
    }

    /// <summary>Users with a name, of whom some may be left out if they are not as many as asked for.</summary>
    /// <returns>
    /// Null if there is no filter of which an index finds many, or if it asks several indexes: few may be in all of them, and a walk would meet hardly any.
    /// </returns>
    public IQueryable<TUser>? Walk(bool isFrom, int most)
    {
        if (_few is not null || IndexedCondition is not { } condition || Split(condition).Count(part => part.IsIndexed) > 1)
        {
            return null;
        }

        var next = Order(Beyond(NamedUsers, isFrom ? request.From : null), isNamed: true).Take(limits.Walk);
        var walk = new DirectoryConditions<TUser, TKey>(context, request.Now) { IsWalk = true };
        return Order(next.Where(walk.Translate(condition)), isNamed: true).Take(most);
    }

    private static ImmutableArray<UserCondition> Split(UserCondition? condition) =>
        condition is AllConditions all ? all.Conditions : condition is null ? [] : [condition];

    /// <summary>A short piece of each index: however many users a beginning fits, the database sorts few of them.</summary>
    private IQueryable<TKey> Search(DirectoryPosition? from) => request.Search.Select(condition => condition is AccountCondition { Field: AccountField.UserName }
        ? Order(Beyond(Users.Where(_conditions.Translate(condition)), from), isNamed: true).Take(DirectoryRequest.MostMatches).Select(user => user.Id)
        : _conditions.Piece(condition, DirectoryRequest.MostMatches)).Aggregate(Queryable.Union);

    /// <summary>
    /// "From this name on" is said first, by which the database begins at the right place of the index; the rest settles what has the same name.
    /// </summary>
    private IQueryable<TUser> Beyond(IQueryable<TUser> users, DirectoryPosition? from)
    {
        if (from is null || !UserKeys.TryRead<TKey>(from.UserId, out var key))
        {
            return users;
        }

        var (orFrom, beyond) = request.IsDescending
            ? (ExpressionType.LessThanOrEqual, ExpressionType.LessThan)
            : (ExpressionType.GreaterThanOrEqual, ExpressionType.GreaterThan);
        var isBeyond = KeyOrder.Beyond<TUser, TKey>(nameof(IdentityUser<>.Id), key, beyond);
        var texts = _conditions.Texts;
        return from.Name is null
            ? users.Where(isBeyond)
            : users.Where(texts.Is(Name, orFrom, from.Name)).Where(texts.Is(Name, beyond, from.Name).Or(isBeyond));
    }

    private IOrderedQueryable<TUser> Order(IQueryable<TUser> users, bool isNamed)
    {
        var name = _conditions.Texts.By(Name);
        return (isNamed, request.IsDescending) switch
        {
            (true, false) => users.OrderBy(name).ThenBy(user => user.Id),
            (true, true) => users.OrderByDescending(name).ThenByDescending(user => user.Id),
            (false, false) => users.OrderBy(user => user.Id),
            (false, true) => users.OrderByDescending(user => user.Id),
        };
    }
}
