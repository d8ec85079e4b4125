using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes;
using OidcProfiles.History;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of definitions must do.</summary>
public abstract class AttributeSchemaStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Read_WhenNothingWasStored_HasNoVersion()
    {
        Assert.Null(await VersionAsync());
        var schema = await ReadAsync();
        Assert.Null(schema.Version);
        Assert.Empty(schema.Definitions);
    }

    [Fact]
    public async Task Save_Always_KeepsDefinitionsUnderANewVersion()
    {
        Assert.True((await SaveAsync(null, Define("badge", null, """{"type":"String"}"""), Define("city", null, "{}"))).Succeeded);
        var first = await ReadAsync();
        Assert.Equal(first.Version, await VersionAsync());
        Assert.Equal(
            [("badge", false, """{"type":"String"}"""), ("city", false, "{}")],
            first.Definitions.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => (row.Id, row.IsStandard, row.Document)));
        Assert.True((await SaveAsync(
            first.Version, Define("city", "{}", """{"order":1}"""), new("gender", IsStandard: true, null, """{"order":2}"""))).Succeeded);
        var second = await ReadAsync();
        Assert.NotEqual(first.Version, second.Version);
        Assert.Equal(Pick(first, "badge"), Pick(second, "badge"));
        Assert.Equal("""{"order":1}""", Pick(second, "city")!.Document);
        Assert.NotEqual(Pick(first, "city")!.ConcurrencyStamp, Pick(second, "city")!.ConcurrencyStamp);
        Assert.True(Pick(second, "gender")!.IsStandard);
        Assert.True((await SaveAsync(second.Version, new DefinitionChange("gender", IsStandard: true, """{"order":2}""", null))).Succeeded);
        Assert.Null(Pick(await ReadAsync(), "gender"));
        Assert.Equal(5, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task Save_WhenTheVersionIsStale_IsRefusedAndNothingChanges()
    {
        await SaveAsync(null, Define("badge", null, "{}"));
        var seen = await ReadAsync();
        await SaveAsync(seen.Version, Define("badge", "{}", """{"order":1}"""));
        var before = await StateAsync();
        foreach (var version in (string?[])[null, seen.Version, "another"])
        {
            AssertFailed(
                nameof(ProfileErrorDescriber.SchemaConcurrencyFailure),
                await SaveAsync(version, Define("badge", "{}", """{"order":2}"""), Define("city", null, "{}")));
        }

        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Save_WhenManyWriteAtOnce_LetsJustOneThrough()
    {
        for (var round = 0; round < 4; round++)
        {
            var version = await VersionAsync();
            var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(
                writer => Task.Run(() => SaveAsync(version, Define($"attribute_{writer}", null, "{}"), Define("shared", null, $"[{writer}]")))));
            Assert.Single(results, result => result.Succeeded);
            Assert.All(
                results.Where(result => !result.Succeeded),
                result => AssertFailed(nameof(ProfileErrorDescriber.SchemaConcurrencyFailure), result));
            Assert.Equal((round + 1) * 2, (await EntriesAsync()).Count);
        }
    }

    [Fact]
    public async Task Save_WhenAnAttributeIsIndexedAnew_IndexesAllProfiles()
    {
        var users = await FillAsync(430, number => $"Name {number}");
        Assert.Empty(await IndexAsync());
        var searchable = Given.Text("nick") with { IsSearchable = true };
        Assert.True((await ReindexAsync(searchable)).Succeeded);
        Assert.Equal(Expected("found"), await IndexAsync());
        Assert.True((await ReindexAsync(searchable with { IsUnique = true })).Succeeded);
        Assert.Equal(Expected("unique"), await IndexAsync());
        Assert.True((await ReindexAsync(searchable)).Succeeded);
        Assert.Equal(Expected("found"), await IndexAsync());
        Assert.True((await ReindexAsync(Given.Text("nick"))).Succeeded);
        Assert.Empty(await IndexAsync());

        IEnumerable<string> Expected(string kind) => users.Select((user, number) => $"{user} nick=name {number} {kind}")
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Save_WhenAnAttributeIsIndexedAnew_LeavesTheOthersAlone()
    {
        var user = await CreateUserAsync();
        await SetAsync(user, (Given.Unique, "1"), ("nick", "A"));
        Assert.True((await ReindexAsync(Given.Text("nick") with { IsUnique = true })).Succeeded);
        Assert.Equal([$"{user} badge=1 unique", $"{user} nick=a unique"], await IndexAsync());
        var other = await CreateUserAsync();
        var definitions = Given.Definitions.Append(Given.Text("nick") with { IsUnique = true });
        AssertDuplicate("nick", await SaveAsync(Given.Change(new() { UserId = other }, definitions, Given.Stamp(), ("nick", "a"))));
    }

    [Fact]
    public async Task Save_WhenTwoUsersHaveAValueThatShallBeUnique_IsRefusedAndNothingChanges()
    {
        await FillAsync(230, number => number == 229 ? "name 0" : $"NAME {number}");
        await ReindexAsync(Given.Text("nick") with { IsSearchable = true });
        var before = await StateAsync();
        AssertDuplicate("nick", await ReindexAsync(Given.Text("nick") with { IsUnique = true }));
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Save_WhenItFailsWithinATransactionOfTheHost_LeavesTheTransactionUsable()
    {
        await FillAsync(2, _ => "same");
        await SaveAsync(null, Define("badge", null, "{}"));
        var version = await VersionAsync();
        await InScopeAsync(async (services, context) =>
        {
            var store = services.GetRequiredService<IAttributeSchemaStore>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            AssertDuplicate("nick", await store.SaveAsync(Change(version, Given.Text("nick") with { IsUnique = true }), CancellationToken.None));
            Assert.Equal(version, await store.ReadVersionAsync(CancellationToken.None));
            Assert.False((await store.SaveAsync(Change(null, Given.Text("nick")), CancellationToken.None)).Succeeded);
            Assert.True((await store.SaveAsync(Change(version, Given.Text("nick") with { IsSearchable = true }), CancellationToken.None)).Succeeded);
            await transaction.CommitAsync();
            return true;
        });
        Assert.NotEqual(version, await VersionAsync());
        Assert.Equal(2, (await IndexAsync()).Count);
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    private static StoredDefinition? Pick(StoredSchema schema, string id) => schema.Definitions.FirstOrDefault(row => row.Id == id);

    private static DefinitionChange Define(string id, string? before, string after) => new(id, IsStandard: false, before, after);

    private static SchemaChange Change(string? version, AttributeDefinition definition) => new()
    {
        Version = version,
        Definitions = [Define(definition.Id, null, $"{{\"unique\":{(definition.IsUnique ? "true" : "false")}}}")],
        Reindexing = new([definition.Id], profile => ValueIndex.Of([definition], profile)),
        Stamp = Given.Stamp(),
    };

    private Task<string?> VersionAsync() => StoreAsync<IAttributeSchemaStore, string?>(store => store.ReadVersionAsync(CancellationToken.None));

    private Task<StoredSchema> ReadAsync() => StoreAsync<IAttributeSchemaStore, StoredSchema>(store => store.ReadAsync(CancellationToken.None));

    private Task<IReadOnlyList<HistoryEntry>> EntriesAsync() => StoreAsync<IHistoryStore, IReadOnlyList<HistoryEntry>>(
        store => store.ListOfDefinitionsAsync(null, null, 1000, CancellationToken.None));

    private Task<IdentityResult> SaveAsync(string? version, params DefinitionChange[] definitions) => SaveAsync(
        new SchemaChange { Version = version, Definitions = definitions, Stamp = Given.Stamp() });

    private Task<IdentityResult> SaveAsync(SchemaChange change) =>
        StoreAsync<IAttributeSchemaStore, IdentityResult>(store => store.SaveAsync(change, CancellationToken.None));

    private async Task<IdentityResult> ReindexAsync(AttributeDefinition definition) =>
        await SaveAsync(Change(await VersionAsync(), definition));

    /// <summary>Everything that a change of definitions writes.</summary>
    private async Task<string> StateAsync()
    {
        var schema = await ReadAsync();
        return string.Join('\n', [
            $"{schema.Version}",
            .. schema.Definitions.Select(row => $"{row}").Order(StringComparer.Ordinal),
            .. (await EntriesAsync()).Select(entry => entry.Id),
            .. await IndexAsync()]);
    }

    /// <summary>Users with a nickname that is not indexed.</summary>
    private async Task<List<string>> FillAsync(int count, Func<int, string> nick)
    {
        var users = await CreateUsersAsync(count);
        await InScopeAsync(async (services, _) =>
        {
            var store = services.GetRequiredService<IProfileStore>();
            for (var number = 0; number < count; number++)
            {
                await store.SaveAsync(Given.Change(new() { UserId = users[number] }, ("nick", nick(number))), CancellationToken.None);
            }

            return true;
        });
        return users;
    }
}
