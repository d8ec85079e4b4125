using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Administration;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Names of users in the host's context.</summary>
internal sealed class UserNames<TContext, TUser, TKey>(TContext context, ILookupNormalizer normalizer) : IUserNames
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private IQueryable<TUser> Users => context.Set<TUser>().AsNoTracking();

    public async Task<IReadOnlyDictionary<string, string>> FindAsync(
        IReadOnlyCollection<string> userIds, CancellationToken cancellationToken)
    {
        var keys = new HashSet<TKey>();
        foreach (var id in userIds)
        {
            if (UserKeys.TryRead<TKey>(id, out var key))
            {
                keys.Add(key);
            }
        }

        if (keys.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var found = await Users.Where(user => keys.Contains(user.Id)).Select(user => new { user.Id, user.UserName }).ToListAsync(cancellationToken);
        return found.Where(user => user.UserName is { Length: > 0 })
            .ToDictionary(user => UserKeys.Write(user.Id), user => user.UserName!, StringComparer.Ordinal);
    }

    public async Task<string?> FindIdAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (text.Any(char.IsControl) || Normalize(text) is not var (name, address))
        {
            return null;
        }

        if (UserKeys.TryRead<TKey>(text, out var key) && await Users.AnyAsync(user => user.Id.Equals(key), cancellationToken))
        {
            return text;
        }

        return await OnlyAsync(Users.Where(user => user.NormalizedUserName == name), cancellationToken)
            ?? await OnlyAsync(Users.Where(user => user.NormalizedEmail == address), cancellationToken);
    }

    /// <returns>Null for what is no Unicode text: it has no normal form, and is nobody's name.</returns>
    private (string Name, string Address)? Normalize(string text)
    {
        try
        {
            return (normalizer.NormalizeName(text), normalizer.NormalizeEmail(text));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static async Task<string?> OnlyAsync(IQueryable<TUser> users, CancellationToken cancellationToken) =>
        await users.Select(user => user.Id).OrderBy(id => id).Take(2).ToListAsync(cancellationToken) is [var only] ? UserKeys.Write(only) : null;
}
