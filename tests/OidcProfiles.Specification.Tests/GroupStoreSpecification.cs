using Microsoft.AspNetCore.Identity;
using OidcProfiles.Groups;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of groups must do.</summary>
public abstract class GroupStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Save_OfANewGroup_CanBeFoundByIdAndByKey()
    {
        var group = GroupGiven.Group("Łódź Team") with { Description = "Two\nlines" };
        Assert.True((await SaveAsync(group, null)).Succeeded);
        Assert.Equal(group, await FindAsync(group.Id, withMemberCount: false));
        Assert.Equal(group with { MemberCount = 0 }, await FindAsync(group.Id, withMemberCount: true));
        Assert.Equal(group, await FindByKeyAsync("łódź TEAM"));
        Assert.Null(await FindByKeyAsync("lodz team"));
        Assert.Null(await FindAsync("no such id", withMemberCount: true));
    }

    [Fact]
    public async Task Save_OfAnotherName_KeepsIdTimeAndNothingOfTheOldName()
    {
        var group = GroupGiven.Group("old");
        await SaveAsync(group, null);
        var changed = group with { Name = "new", Description = "said", ConcurrencyStamp = "2", CreatedAt = Given.Time.AddYears(1) };
        Assert.True((await SaveAsync(changed, group.ConcurrencyStamp)).Succeeded);
        Assert.Equal(changed with { CreatedAt = group.CreatedAt }, await FindAsync(group.Id, withMemberCount: false));
        Assert.Null(await FindByKeyAsync("old"));
        Assert.True((await SaveAsync(GroupGiven.Group("old"), null)).Succeeded);
    }

    [Fact]
    public async Task Save_WhenAnotherGroupHasTheName_IsRefusedHoweverItIsWritten()
    {
        var (first, second) = (GroupGiven.Group("Readers"), GroupGiven.Group("writers"));
        await SaveAsync(first, null);
        await SaveAsync(second, null);
        AssertFailed(nameof(ProfileErrorDescriber.DuplicateGroupName), await SaveAsync(GroupGiven.Group("READERS"), null));
        AssertFailed(nameof(ProfileErrorDescriber.DuplicateGroupName), await SaveAsync(second with { Name = "ｒeaders", ConcurrencyStamp = "2" }, second.ConcurrencyStamp));
        Assert.Equal(second, await FindAsync(second.Id, withMemberCount: false));

        // Its own name in another case is no other group's.
        Assert.True((await SaveAsync(first with { Name = "readers", ConcurrencyStamp = "2" }, first.ConcurrencyStamp)).Succeeded);
        Assert.Equal("readers", (await FindByKeyAsync("Readers"))!.Name);
    }

    [Fact]
    public async Task Write_WithAnOldStamp_IsRefused()
    {
        var group = GroupGiven.Group("team");
        await SaveAsync(group, null);
        await SaveAsync(group with { Name = "crew", ConcurrencyStamp = "2" }, group.ConcurrencyStamp);
        AssertFailed(nameof(ProfileErrorDescriber.GroupConcurrencyFailure), await SaveAsync(group with { ConcurrencyStamp = "3" }, group.ConcurrencyStamp));
        AssertFailed(nameof(ProfileErrorDescriber.GroupConcurrencyFailure), await DeleteAsync(group.Id, group.ConcurrencyStamp));
        Assert.Equal("crew", (await FindAsync(group.Id, withMemberCount: false))!.Name);
        Assert.True((await DeleteAsync(group.Id, "2")).Succeeded);
        AssertFailed(nameof(ProfileErrorDescriber.GroupNotFound), await DeleteAsync(group.Id, "2"));
        AssertFailed(nameof(ProfileErrorDescriber.GroupNotFound), await SaveAsync(group with { ConcurrencyStamp = "3" }, "2"));
    }

    [Fact]
    public async Task Save_WhenManyTakeOneNameAtOnce_LetsJustOneThrough()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            Task.Run(() => SaveAsync(GroupGiven.Group(number % 2 == 0 ? "team" : "TEAM"), null))));
        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => AssertFailed(nameof(ProfileErrorDescriber.DuplicateGroupName), result));
        Assert.Single(await ListAsync(null, 10));
    }

    [Fact]
    public async Task Save_WhenManyChangeOneGroupAtOnce_LetsJustOneThrough()
    {
        var group = GroupGiven.Group("team");
        await SaveAsync(group, null);
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() =>
            SaveAsync(group with { Name = $"team {number}", ConcurrencyStamp = $"of {number}" }, group.ConcurrencyStamp))));
        var winner = Array.FindIndex(results, result => result.Succeeded);
        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => AssertFailed(nameof(ProfileErrorDescriber.GroupConcurrencyFailure), result));
        Assert.Equal($"team {winner}", (await FindAsync(group.Id, withMemberCount: false))!.Name);
    }

    [Fact]
    public async Task List_PageByPage_GivesEveryGroupOnceByNameWithItsMembers()
    {
        string[] names = ["delta", "Alpha", "echo", "Charlie", "bravo"];
        foreach (var name in names)
        {
            await SaveAsync(GroupGiven.Group(name), null);
        }

        var user = await CreateUserAsync();
        await StoreAsync<IGroupMemberStore, GroupMemberChange>(async store =>
            await store.AddAsync((await FindByKeyAsync("echo"))!.Id, new(user, Given.Time), CancellationToken.None));
        var read = new List<Group>();
        for (var after = (string?)null; ; after = GroupNames.KeyOf(read[^1].Name))
        {
            Commands.Reset();
            var page = await ListAsync(after, 2);
            Assert.Equal(1, Commands.Count);
            read.AddRange(page);
            if (page.Count < 2)
            {
                break;
            }
        }

        Assert.Equal(["Alpha", "bravo", "Charlie", "delta", "echo"], read.Select(group => group.Name));
        Assert.Equal([0, 0, 0, 0, 1], read.Select(group => group.MemberCount));
        Assert.Equal(["Charlie"], (await ListAsync(GroupNames.KeyOf("brazil"), 1)).Select(group => group.Name));
    }

    [Fact]
    public async Task Save_WithinATransactionOfTheHost_IsOneWithIt()
    {
        await InScopeAsync(async (services, context) =>
        {
            var store = (IGroupStore)services.GetService(typeof(IGroupStore))!;
            await using var transaction = await context.Database.BeginTransactionAsync();
            Assert.True((await store.SaveAsync(GroupGiven.Group("one"), null, CancellationToken.None)).Succeeded);
            AssertFailed(nameof(ProfileErrorDescriber.DuplicateGroupName), await store.SaveAsync(GroupGiven.Group("ONE"), null, CancellationToken.None));
            Assert.Single(await store.ListAsync(null, 10, withMemberCount: false, CancellationToken.None));
            await transaction.RollbackAsync();
            return true;
        });
        Assert.Empty(await ListAsync(null, 10));
    }

    [Fact]
    public async Task Labels_OfManyGroups_AreReadAtOnceAndPassOverWhatIsNotThere()
    {
        var (one, other) = (GroupGiven.Group("Łódź Team"), GroupGiven.Group("staff"));
        await SaveAsync(one, null);
        await SaveAsync(other, null);
        await SaveAsync(GroupGiven.Group("not asked for"), null);
        var names = await StoreAsync<IGroupLabels, IReadOnlyDictionary<string, string>>(store =>
            store.FindAsync([one.Id, other.Id, one.Id, "no id \0", new string('0', 32)], CancellationToken.None));
        Assert.Equal(
            new Dictionary<string, string> { [one.Id] = "Łódź Team", [other.Id] = "staff" }.OrderBy(pair => pair.Key),
            names.OrderBy(pair => pair.Key));
        Assert.Empty(await StoreAsync<IGroupLabels, IReadOnlyDictionary<string, string>>(store => store.FindAsync([], CancellationToken.None)));
    }

    private Task<IdentityResult> SaveAsync(Group group, string? stamp) =>
        StoreAsync<IGroupStore, IdentityResult>(store => store.SaveAsync(group, stamp, CancellationToken.None));

    private Task<IdentityResult> DeleteAsync(string id, string stamp) =>
        StoreAsync<IGroupStore, IdentityResult>(store => store.DeleteAsync(id, stamp, CancellationToken.None));

    private Task<Group?> FindAsync(string id, bool withMemberCount) =>
        StoreAsync<IGroupStore, Group?>(store => store.FindAsync(id, withMemberCount, CancellationToken.None));

    private Task<Group?> FindByKeyAsync(string name) =>
        StoreAsync<IGroupStore, Group?>(store => store.FindByKeyAsync(GroupNames.KeyOf(name), CancellationToken.None));

    private Task<IReadOnlyList<Group>> ListAsync(string? after, int limit) =>
        StoreAsync<IGroupStore, IReadOnlyList<Group>>(store => store.ListAsync(after, limit, withMemberCount: true, CancellationToken.None));
}
