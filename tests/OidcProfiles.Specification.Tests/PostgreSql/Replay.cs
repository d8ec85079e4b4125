using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.History;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Specification.Tests.PostgreSql;

/// <summary>Plays the history of every user from the beginning, and compares the end with what is stored.</summary>
internal sealed class Replay(ServiceProvider services)
{
    private const int Most = 100_000;

    /// <summary>How many entries were played.</summary>
    public int Entries { get; private set; }

    /// <summary>How many profiles were compared.</summary>
    public int Profiles { get; private set; }

    /// <summary>How many index rows were compared.</summary>
    public int IndexRows { get; private set; }

    public async Task CheckAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ApplicationDbContext>();
        var store = scope.ServiceProvider.GetRequiredService<IProfileStore>();
        var history = scope.ServiceProvider.GetRequiredService<IHistoryStore>();
        var index = (await context.Set<ProfileValueEntity<string>>().AsNoTracking().ToListAsync()).ToLookup(row => row.UserId);
        Assert.All(index.SelectMany(rows => rows).Where(row => row.UniqueKey is not null).GroupBy(row => row.UniqueKey), rows => Assert.Single(rows));
        foreach (var user in await context.Users.Select(user => user.Id).ToListAsync())
        {
            var profile = (await store.FindAsync(user, CancellationToken.None))!.Profile;
            var entries = await history.ListOfUserAsync(user, null, Most, CancellationToken.None);
            Check(profile, [.. entries.Reverse()]);
            Check(profile, [.. index[user]]);
        }
    }

    private void Check(UserProfile profile, List<HistoryEntry> entries)
    {
        var last = new Dictionary<string, HistoryEntry>();
        foreach (var entry in entries)
        {
            Assert.Equal(last.GetValueOrDefault(entry.AttributeId)?.After, entry.Before);
            Assert.Equal(entry.AttributeId == "secret", entry.IsRedacted);
            last[entry.AttributeId] = entry;
        }

        Assert.Equal(last.Keys.Order(StringComparer.Ordinal), profile.Values.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, entry) in last)
        {
            var value = profile.Values[id];
            Assert.Equal(entry.Stamp.Provenance, value.Provenance);
            Assert.Equal(entry.After, entry.IsRedacted ? null : value.Value?.ToJson().GetRawText());
        }

        Assert.Equal(entries.Count == 0, profile.ConcurrencyStamp is null);
        Assert.Equal(Milliseconds(entries.LastOrDefault()?.Stamp.Provenance.At), Milliseconds(profile.UpdatedAt));
        Assert.Equal(profile.Values.GetValueOrDefault("left"), profile.Values.GetValueOrDefault("right"));
        (Entries, Profiles) = (Entries + entries.Count, Profiles + (entries.Count == 0 ? 0 : 1));
    }

    private void Check(UserProfile profile, List<ProfileValueEntity<string>> rows)
    {
        var expected = ValueIndex.Of(Writer.Schema.All, profile).Select(value => $"{value.AttributeId}={value.Key} {value.IsUnique}");
        var found = rows.ConvertAll(row => $"{row.AttributeId}={row.Key} {row.UniqueKey == row.Key}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        IndexRows += rows.Count;
    }

    private static long? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();
}
