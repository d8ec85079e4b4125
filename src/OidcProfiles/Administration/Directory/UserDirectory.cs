using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Directory;

/// <summary>Finds users, page by page, in a time that does not depend on how many there are.</summary>
public sealed class UserDirectory
{
    private readonly IUserDirectoryStore _store;
    private readonly IAttributeSchemaProvider _schemas;
    private readonly UserFilterReader _filters;
    private readonly TimeProvider _time;

    internal UserDirectory(IUserDirectoryStore store, IAttributeSchemaProvider schemas, UserFilterReader filters, TimeProvider time) =>
        (_store, _schemas, _filters, _time) = (store, schemas, filters, time);

    /// <summary>A page of users. Search, filter and what is told of each are bound by what the actor's party may read.</summary>
    /// <param name="query">Which users.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The page; or <see cref="ProfileErrorDescriber.InvalidFilter"/>, <see cref="ProfileErrorDescriber.UnknownFilterAttribute"/>,
    /// <see cref="ProfileErrorDescriber.UnsearchableAttribute"/>, <see cref="ProfileErrorDescriber.FilterOperatorNotAccepted"/>,
    /// <see cref="ProfileErrorDescriber.FilterValueNotAccepted"/>, <see cref="ProfileErrorDescriber.UnindexedFilter"/> or
    /// <see cref="ProfileErrorDescriber.InvalidCursor"/>.
    /// </returns>
    /// <exception cref="AdminRightsException">The actor may not read <see cref="AdminArea.Users"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not accepted.</exception>
    public async Task<UserPageResult> FindPageAsync(UserQuery query, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, UserQuery.MaximumLimit);
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        var schema = _schemas.Current;
        var (condition, error) = string.IsNullOrWhiteSpace(query.Filter) ? default : _filters.Read(query.Filter, schema, actor.Party);
        var from = (query.After ?? query.Before) is { } cursor ? DirectoryPosition.Read(cursor) : null;
        if (error is null && from is null && (query.After ?? query.Before) is not null)
        {
            error = _filters.Errors.InvalidCursor();
        }

        if (error is not null)
        {
            return new(IdentityResult.Failed(error), Page: null);
        }

        var isBackward = query is { After: null, Before: not null };
        var request = new DirectoryRequest
        {
            Condition = condition,
            Search = new UserSearch(schema, actor.Party, _filters.Names).Read(query.Search),
            From = from,
            IsDescending = query.IsDescending != isBackward,
            Limit = query.Limit + 1,
            Now = _time.GetUtcNow(),
        };

        // One more than asked for tells whether there is another page.
        var entries = request.Search is { IsDefault: false, Length: 0 } ? [] : await _store.FindAsync(request, cancellationToken);
        var hasMore = entries.Count > query.Limit;
        var shown = entries.Take(query.Limit).ToList();
        if (isBackward)
        {
            shown.Reverse();
        }

        var (first, last) = shown.Count == 0 ? default : (shown[0].Position.Write(), shown[^1].Position.Write());
        var view = new UserRowView(schema, actor.Party, request.Now);
        return new(
            IdentityResult.Success,
            new([.. shown.Select(view.Show)], Next: isBackward || hasMore ? last : null, Previous: isBackward ? (hasMore ? first : null) : from is null ? null : first));
    }
}
