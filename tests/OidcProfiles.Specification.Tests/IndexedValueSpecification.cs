using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store must do with unique and searchable values. They come in normalised.</summary>
public abstract class IndexedValueSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Save_WhenAnIndexedValueChanges_TouchesOnlyWhatDiffers()
    {
        var user = await CreateUserAsync();
        await SetAsync(user, (Given.Unique, "A-1"), (Given.Searchable, "Oxford"));
        Assert.Equal([$"{user} badge=a-1 unique", $"{user} city=oxford found"], await IndexAsync());
        await SetAsync(user, (Given.Unique, null), (Given.OtherUnique, "12"));
        Assert.Equal([$"{user} city=oxford found", $"{user} locker=12 unique"], await IndexAsync());
    }

    [Fact]
    public async Task FindByValue_Always_GivesUsersUpToTheLimit()
    {
        var users = await CreateUsersAsync(4);
        foreach (var user in users)
        {
            await SetAsync(user, (Given.Searchable, user == users[3] ? "Cambridge" : "Oxford"));
        }

        var found = await FindByValueAsync(Given.Searchable, "oxford", 10);
        Assert.Equal(users[..3].Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(2, (await FindByValueAsync(Given.Searchable, "oxford", 2)).Count);
        Assert.Empty(await FindByValueAsync(Given.Searchable, "Oxford", 10));
        Assert.Empty(await FindByValueAsync(Given.Unique, "oxford", 10));
    }

    [Fact]
    public async Task Save_WhenAnotherUserHasTheValue_IsRefusedAndNothingChanges()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        Assert.True((await SetAsync(ada, (Given.Unique, "A-1"))).Succeeded);
        Assert.True((await SetAsync(eve, (Given.Unique, "A-2"))).Succeeded);
        var before = await FindAsync(eve);
        AssertDuplicate(Given.Unique, await SetAsync(eve, (Given.Unique, "a-1"), (Given.Searchable, "Oxford")));
        Assert.Equal(before!.Profile.ConcurrencyStamp, (await FindAsync(eve))!.Profile.ConcurrencyStamp);
        Assert.Equal(new[] { $"{ada} badge=a-1 unique", $"{eve} badge=a-2 unique" }.Order(StringComparer.Ordinal), await IndexAsync());
        Assert.Single(await HistoryAsync(eve));
    }

    [Fact]
    public async Task Save_WhenTheFirstSaveHasAHeldValue_IsRefused()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        await SetAsync(ada, (Given.Unique, "1"), (Given.OtherUnique, "2"));
        AssertDuplicate(Given.OtherUnique, await SetAsync(eve, (Given.OtherUnique, "2")));
        Assert.Null((await FindAsync(eve))!.Profile.ConcurrencyStamp);
        var both = await SetAsync(eve, (Given.OtherUnique, "2"), (Given.Unique, "1"));
        Assert.Equal([Given.Unique, Given.OtherUnique], both.Errors.Select(error => ((AttributeError)error).Attribute));
    }

    [Fact]
    public async Task Save_WhenAnotherAttributeHasTheSameValue_IsNoDuplicate()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        await SetAsync(ada, (Given.Unique, "1"), (Given.Searchable, "1"));
        Assert.True((await SetAsync(eve, (Given.OtherUnique, "1"), (Given.Searchable, "1"))).Succeeded);
    }

    [Fact]
    public async Task Save_WhenTheHolderClearsOrGoes_IsFree()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        await SetAsync(ada, (Given.Unique, "1"));
        await SetAsync(ada, (Given.Unique, null));
        Assert.True((await SetAsync(eve, (Given.Unique, "1"))).Succeeded);
        AssertDuplicate(Given.Unique, await SetAsync(ada, (Given.Unique, "1")));
        await DeleteUserAsync(eve);
        Assert.True((await SetAsync(ada, (Given.Unique, "1"))).Succeeded);
    }

    [Fact]
    public async Task Save_WhenManyWantOneValue_LetsJustOneHaveIt()
    {
        const int Rounds = 25;
        var users = await CreateUsersAsync(4);
        for (var round = 0; round < Rounds; round++)
        {
            var results = new ConcurrentBag<IdentityResult>();
            await Parallel.ForEachAsync(users, async (user, _) => results.Add(await SetAsync(user, (Given.Unique, $"prize {round}"))));
            Assert.Single(results, result => result.Succeeded);
            Assert.All(results.Where(result => !result.Succeeded), result => AssertDuplicate(Given.Unique, result));
            Assert.Single(await IndexAsync(), row => row.Contains($"=prize {round} ", StringComparison.Ordinal));
        }

        Assert.Equal(Rounds, (await Task.WhenAll(users.Select(HistoryAsync))).Sum(entries => entries.Count));
    }

    [Fact]
    public async Task Save_WhenTwoSwapTheirValues_EndsWithEachValueHeldAtMostOnce()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        for (var round = 0; round < 20; round++)
        {
            await SetAsync(ada, (Given.Unique, null));
            await SetAsync(eve, (Given.Unique, null));
            Assert.True((await SetAsync(ada, (Given.Unique, "left"))).Succeeded);
            Assert.True((await SetAsync(eve, (Given.Unique, "right"))).Succeeded);
            var results = await Task.WhenAll(SetAsync(ada, (Given.Unique, "right")), SetAsync(eve, (Given.Unique, "left")));
            Assert.All(results.Where(result => !result.Succeeded), result => AssertDuplicate(Given.Unique, result));
            var index = await IndexAsync();
            foreach (var user in (string[])[ada, eve])
            {
                var value = ((TextValue)(await FindAsync(user))!.Profile.Values[Given.Unique].Value!).Text;
                Assert.Contains($"{user} badge={value} unique", index);
            }

            Assert.Equal(2, index.Count);
        }
    }

    private Task<IReadOnlyList<string>> FindByValueAsync(string attributeId, string key, int limit) =>
        StoreAsync<IProfileStore, IReadOnlyList<string>>(store => store.FindByValueAsync(attributeId, key, limit, CancellationToken.None));
}
