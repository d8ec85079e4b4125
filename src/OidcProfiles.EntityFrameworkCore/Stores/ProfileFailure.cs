using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// Finds why a profile could not be saved, by looking at what is there: the errors of the databases are of their own kinds, and do not say
/// which value it was.
/// </summary>
internal sealed class ProfileFailure<TUser, TKey>(DbContext context, ProfileErrorDescriber errors)
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    public async Task<IReadOnlyList<IdentityError>> ExplainAsync(ProfileChange change, TKey key, CancellationToken cancellationToken)
    {
        var row = await ProfileQuery<TUser, TKey>.FindAsync(context, key, ProfileQuery<TUser, TKey>.NoClient, cancellationToken);
        if (row is null)
        {
            // A user who was to be added with the profile is no error of the profile.
            return context.ChangeTracker.Entries<TUser>().Any(entry => entry.State == EntityState.Added) ? [] : [errors.UserNotFound()];
        }

        return row.ConcurrencyStamp == change.Profile.ConcurrencyStamp
            ? await FindDuplicatesAsync(change, key, cancellationToken)
            : [errors.ConcurrencyFailure()];
    }

    private async Task<IReadOnlyList<IdentityError>> FindDuplicatesAsync(
        ProfileChange change, TKey key, CancellationToken cancellationToken)
    {
        var unique = change.Indexed.Where(value => value.IsUnique).ToList();
        if (unique.Count == 0)
        {
            return [];
        }

        var attributes = unique.Select(value => value.AttributeId).Distinct(StringComparer.Ordinal).ToList();
        var keys = unique.Select(value => value.Key).Distinct(StringComparer.Ordinal).ToList();
        var held = await context.Set<ProfileValueEntity<TKey>>().AsNoTracking()
            .Where(row => attributes.Contains(row.AttributeId) && keys.Contains(row.UniqueKey!) && !row.UserId.Equals(key))
            .Select(row => new { row.AttributeId, row.Key }).ToListAsync(cancellationToken);
        var holders = held.Select(row => (row.AttributeId, row.Key)).ToHashSet();
        return [.. unique.Where(value => holders.Contains((value.AttributeId, value.Key)))
            .Select(value => value.AttributeId).Distinct(StringComparer.Ordinal).Select(errors.DuplicateValue)];
    }
}
