using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Administration.Directory;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores.Directory;

/// <summary>Finds users in the host's context.</summary>
internal sealed class UserDirectoryStore<TContext, TUser, TKey>(TContext context, DirectoryLimits? limits = null) : IUserDirectoryStore
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private readonly DirectoryLimits _limits = limits ?? new();

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

        var query = new DirectoryQuery<TUser, TKey>(context, request, _limits);
        await query.PrepareAsync(cancellationToken);
        var found = new List<DirectoryRow<TKey>>();
        var isUnnamed = request.From is { Name: null };
        if (request.IsDescending)
        {
            if (request.From is null || isUnnamed)
            {
                await AddAsync(found, query, request.Limit, isNamed: false, isFrom: true, cancellationToken);
            }

            await AddAsync(found, query, request.Limit, isNamed: true, isFrom: !isUnnamed, cancellationToken);
        }
        else
        {
            if (!isUnnamed)
            {
                await AddAsync(found, query, request.Limit, isNamed: true, isFrom: true, cancellationToken);
            }

            await AddAsync(found, query, request.Limit, isNamed: false, isFrom: isUnnamed, cancellationToken);
        }

        return found.ConvertAll(row => row.ToEntry());
    }

    /// <summary>Adds users with a name or without; <paramref name="isFrom"/> says whether the place to begin at is among them.</summary>
    private async Task AddAsync(
        List<DirectoryRow<TKey>> found, DirectoryQuery<TUser, TKey> query, int limit, bool isNamed, bool isFrom, CancellationToken cancellationToken)
    {
        var missing = limit - found.Count;
        if (missing <= 0)
        {
            return;
        }

        var rows = isNamed && query.Walk(isFrom, missing) is { } walk ? await Read(walk).ToListAsync(cancellationToken) : [];
        found.AddRange(rows.Count == missing ? rows : await Read(query.Find(isNamed, isFrom, missing)).ToListAsync(cancellationToken));
    }

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
