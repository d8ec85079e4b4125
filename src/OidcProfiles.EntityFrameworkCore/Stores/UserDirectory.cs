using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Administration;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Accounts in the host's context, found by the indexes of Identity.</summary>
internal sealed class UserDirectory<TContext, TUser, TKey>(TContext context, ILookupNormalizer normalizer) : IUserDirectory
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private IQueryable<TUser> Users => context.Set<TUser>().AsNoTracking();

    public async Task<string?> FindIdAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (byName, byEmail) = (normalizer.NormalizeName(name.Trim()), normalizer.NormalizeEmail(name.Trim()));
        if (await Users.Where(user => user.NormalizedUserName == byName).Select(user => user.Id).Take(1).ToListAsync(cancellationToken) is [var named])
        {
            return UserKeys.Write(named);
        }

        return await Users.Where(user => user.NormalizedEmail == byEmail).Select(user => user.Id).Take(2).ToListAsync(cancellationToken) is [var only]
            ? UserKeys.Write(only)
            : null;
    }

    public async Task<IReadOnlyDictionary<string, string>> FindNamesAsync(IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        var keys = new List<TKey>();
        foreach (var id in userIds.Distinct(StringComparer.Ordinal))
        {
            if (UserKeys.TryRead<TKey>(id, out var key))
            {
                keys.Add(key);
            }
        }

        var rows = keys.Count == 0
            ? []
            : await Users.Where(user => keys.Contains(user.Id)).Select(user => new { user.Id, user.UserName }).ToListAsync(cancellationToken);
        return rows.Where(row => row.UserName is { Length: > 0 })
            .ToDictionary(row => UserKeys.Write(row.Id), row => row.UserName!, StringComparer.Ordinal);
    }
}
