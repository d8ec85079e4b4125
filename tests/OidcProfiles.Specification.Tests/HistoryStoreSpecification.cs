using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.History;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every history store must do.</summary>
public abstract class HistoryStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task ListOfUser_Always_TellsEveryChangeTheNewestFirst()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        await SetAsync(ada, ("given_name", "Ada"), ("nickname", "Äda \U0001F600"));
        await SetAsync(eve, ("given_name", "Eve"));
        await SetAsync(ada, ("given_name", null));
        var entries = await HistoryAsync(ada);
        Assert.Equal(
            [("given_name", "\"Ada\"", null), ("nickname", null, Json("Äda \U0001F600")), ("given_name", null, "\"Ada\"")],
            entries.Select(entry => (entry.AttributeId, entry.Before, entry.After)));
        Assert.All(entries, entry => Assert.Equal((ada, Given.Stamp(), false), (entry.UserId, entry.Stamp, entry.IsRedacted)));
    }

    [Fact]
    public async Task ListOfUser_WhenReadInPages_GivesEveryEntryOnceInOrdinalOrder()
    {
        var user = await CreateUserAsync();
        for (var save = 0; save < 3; save++)
        {
            await SetAsync(user, [.. Enumerable.Range(0, 40).Select(number => ($"attribute_{number}", (string?)$"{save}"))]);
        }

        var all = await HistoryAsync(user);
        var read = new List<HistoryEntry>();
        IReadOnlyList<HistoryEntry> page;
        do
        {
            page = await StoreAsync<IHistoryStore, IReadOnlyList<HistoryEntry>>(
                store => store.ListOfUserAsync(user, read.LastOrDefault()?.Id, 50, CancellationToken.None));
            read.AddRange(page);
        }
        while (page.Count == 50);
        Assert.Equal(120, all.Count);
        Assert.Equal(all, read);
        Assert.Equal(read.OrderByDescending(entry => entry.Id, StringComparer.Ordinal), read);
        Assert.Equal(["2", "1", "0"], read.Select(entry => entry.After!.Trim('"')).Distinct());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("v")]
    [InlineData("v9223372036854775808")]
    [InlineData("x0000000000000000001")]
    [InlineData("d0000000000000000001")]
    [InlineData("v000000000000000000１")]
    public async Task Read_WhenTheIdIsNone_GivesNothing(string id)
    {
        var user = await CreateUserAsync();
        await SetAsync(user, ("given_name", "Ada"));
        Assert.Empty(await StoreAsync<IHistoryStore, IReadOnlyList<HistoryEntry>>(
            store => store.ListOfUserAsync(user, id, 10, CancellationToken.None)));
        Assert.Empty(await StoreAsync<IHistoryStore, IReadOnlyList<HistoryEntry>>(
            store => store.ListOfUserAsync(UnusedKey + id, null, 10, CancellationToken.None)));
        Assert.Null(await FindEntryAsync(id));
    }

    [Fact]
    public async Task Find_Always_GivesTheEntryOfEitherHistory()
    {
        var user = await CreateUserAsync();
        await SetAsync(user, ("given_name", "Ada"));
        await DefineAsync(null, "badge", "city");
        var value = Assert.Single(await HistoryAsync(user));
        Assert.Equal(value, await FindEntryAsync(value.Id));
        foreach (var entry in await DefinitionsAsync(null, null))
        {
            Assert.Null(entry.UserId);
            Assert.Equal(entry, await FindEntryAsync(entry.Id));
        }
    }

    [Fact]
    public async Task ListOfDefinitions_Always_GivesAllOrThoseOfOneAttribute()
    {
        var user = await CreateUserAsync();
        await SetAsync(user, ("badge", "1"));
        await DefineAsync(null, "badge", "city");
        await DefineAsync(await StoreAsync<IAttributeSchemaStore, string?>(store => store.ReadVersionAsync(CancellationToken.None)), "badge");
        Assert.Equal(["badge", "city", "badge"], (await DefinitionsAsync(null, null)).Select(entry => entry.AttributeId));
        var badge = await DefinitionsAsync("badge", null);
        Assert.Equal([("{}", "{\"name\":\"badge\"}"), (null, "{}")], badge.Select(entry => (entry.Before, entry.After)));
        Assert.Equal(badge[1], Assert.Single(await DefinitionsAsync("badge", badge[0].Id)));
        Assert.Empty(await DefinitionsAsync("BADGE", null));
        Assert.Empty(await DefinitionsAsync(null, "d1"));
    }

    [Fact]
    public async Task DeleteBefore_Always_LeavesWhatIsAsOldOrYounger()
    {
        var user = await CreateUserAsync();
        await InScopeAsync(async (services, _) =>
        {
            var store = services.GetRequiredService<IProfileStore>();
            for (var number = 0; number < 5; number++)
            {
                var profile = (await store.FindAsync(user, CancellationToken.None))!.Profile;
                var stamp = Given.Stamp(Given.Time.AddMilliseconds(number).ToOffset(TimeSpan.FromHours(number)));
                await store.SaveAsync(Given.Change(profile, [], stamp, ("given_name", $"{number}")), CancellationToken.None);
            }

            return true;
        });
        await DefineAsync(null, "badge");
        Assert.Equal(3, await DeleteAsync(Given.Time.AddMilliseconds(2)));
        Assert.Equal(["\"4\"", "\"3\"", "\"2\""], (await HistoryAsync(user)).Select(entry => entry.After));
        Assert.Empty(await DefinitionsAsync(null, null));
        Assert.Equal(0, await DeleteAsync(Given.Time.AddMilliseconds(2)));
    }

    private static string Json(string text) => new Attributes.Values.TextValue(text).ToJson().GetRawText();

    private Task<int> DeleteAsync(DateTimeOffset time) =>
        StoreAsync<IHistoryStore, int>(store => store.DeleteBeforeAsync(time, CancellationToken.None));

    private Task<HistoryEntry?> FindEntryAsync(string id) =>
        StoreAsync<IHistoryStore, HistoryEntry?>(store => store.FindAsync(id, CancellationToken.None));

    private Task<IReadOnlyList<HistoryEntry>> DefinitionsAsync(string? attributeId, string? before) =>
        StoreAsync<IHistoryStore, IReadOnlyList<HistoryEntry>>(
            store => store.ListOfDefinitionsAsync(attributeId, before, 100, CancellationToken.None));

    /// <summary>Defines attributes, or with a version changes them.</summary>
    private async Task DefineAsync(string? version, params string[] ids)
    {
        var change = new SchemaChange
        {
            Version = version,
            Definitions = [.. ids.Select(id => version is null
                ? new DefinitionChange(id, IsStandard: false, null, "{}")
                : new DefinitionChange(id, IsStandard: false, "{}", $$"""{"name":"{{id}}"}"""))],
            Stamp = Given.Stamp(),
        };
        Assert.True((await StoreAsync<IAttributeSchemaStore, IdentityResult>(store => store.SaveAsync(change, CancellationToken.None))).Succeeded);
    }
}
