using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Groups;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Names of groups in the host's context.</summary>
internal sealed class GroupLabels<TContext>(TContext context) : IGroupLabels
    where TContext : DbContext
{
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> groupIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(groupIds);

        // Databases do not take every text to look for.
        var ids = groupIds.Where(id => id.All(char.IsAsciiHexDigitLower)).ToHashSet(StringComparer.Ordinal);
        return ids.Count == 0
            ? new Dictionary<string, string>()
            : await context.Set<GroupEntity>().AsNoTracking().Where(row => ids.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, row => row.Name, StringComparer.Ordinal, cancellationToken);
    }
}
