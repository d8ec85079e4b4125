using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Gives another name to whoever set values in the profiles of others; the values stay.</summary>
internal sealed class ProvenanceRewriter<TKey>(DbContext context)
    where TKey : IEquatable<TKey>
{
    private const int Attempts = 5;

    public async Task ReplaceAsync(string actor, string name, CancellationToken cancellationToken)
    {
        // As ProfileDocument writes it. What the database finds besides, where it compares loosely, is sorted out below.
        var mark = $"\"a\":\"{JsonEncodedText.Encode(actor)}\"";
        var profiles = context.Set<ProfileEntity<TKey>>().AsNoTracking();
        foreach (var key in await profiles.Where(row => row.Document.Contains(mark)).Select(row => row.UserId).ToListAsync(cancellationToken))
        {
            await ReplaceAsync(profiles.Where(row => row.UserId.Equals(key)), actor, name, cancellationToken);
        }
    }

    /// <summary>Somebody may save the profile at the same moment: then it is read again, and whoever comes second is told.</summary>
    private static async Task ReplaceAsync(
        IQueryable<ProfileEntity<TKey>> one, string actor, string name, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await one.FirstOrDefaultAsync(cancellationToken) is not { } row || Rewrite(row.Document, actor, name) is not { } document)
            {
                return;
            }

            var stamp = Guid.NewGuid().ToString();
            if (await one.Where(current => current.ConcurrencyStamp == row.ConcurrencyStamp).ExecuteUpdateAsync(
                set => set.SetProperty(current => current.Document, document).SetProperty(current => current.ConcurrencyStamp, stamp),
                cancellationToken) == 1)
            {
                return;
            }

            if (attempt == Attempts)
            {
                throw new DbUpdateConcurrencyException("A profile is saved again and again while the actor of its values is replaced.");
            }
        }
    }

    /// <returns>Null if the actor is not in it.</returns>
    private static string? Rewrite(string document, string actor, string name)
    {
        var values = ProfileDocument.Read(document);
        return values.Values.Any(value => value.Provenance.Actor == actor)
            ? ProfileDocument.Write(values.ToDictionary(
                pair => pair.Key,
                pair => pair.Value.Provenance.Actor == actor
                    ? pair.Value with { Provenance = pair.Value.Provenance with { Actor = name } }
                    : pair.Value,
                StringComparer.Ordinal))
            : null;
    }
}
