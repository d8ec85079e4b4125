using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Groups;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of members of groups must do, and what the profile says of them.</summary>
public abstract class GroupMemberStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Add_WhenTwice_KeepsTheFirstTime()
    {
        var (user, group) = (await CreateUserAsync(), await CreateGroupAsync("team"));
        Assert.Equal(GroupMemberChange.Added, await AddAsync(group, user));
        Assert.Equal(GroupMemberChange.Unchanged, await AddAsync(group, user, Given.Time.AddDays(1)));
        Assert.Equal([new GroupMember(user, Given.Time)], await ListAsync(group, null, 10));
        Assert.Equal([new GroupMembership(group, "team", Given.Time)], await ListOfUserAsync(user));
    }

    [Fact]
    public async Task Add_WhenManyAtOnce_TellsOneThatItWasAdded()
    {
        var (user, group) = (await CreateUserAsync(), await CreateGroupAsync("team"));
        var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddAsync(group, user))));
        Assert.Single(changes, GroupMemberChange.Added);
        Assert.Equal(7, changes.Count(change => change == GroupMemberChange.Unchanged));
        Assert.Single(await ListAsync(group, null, 10));
    }

    [Fact]
    public async Task Add_WhenGroupOrUserIsNotThere_SaysWhich()
    {
        var (user, group) = (await CreateUserAsync(), await CreateGroupAsync("team"));
        Assert.Equal(GroupMemberChange.GroupNotFound, await AddAsync("no such id", user));
        Assert.Equal(GroupMemberChange.GroupNotFound, await AddAsync("no such id", "no such user"));
        Assert.Equal(GroupMemberChange.UserNotFound, await AddAsync(group, UnusedKey));
        Assert.Equal(GroupMemberChange.UserNotFound, await AddAsync(group, "no such user"));
        Assert.Empty(await ListAsync(group, null, 10));
    }

    [Fact]
    public async Task Remove_WhenTwice_TellsOnlyTheFirstTimeThatThereWasAMember()
    {
        var (user, other, group) = (await CreateUserAsync(), await CreateUserAsync(), await CreateGroupAsync("team"));
        await AddAsync(group, user);
        await AddAsync(group, other);
        Assert.True(await RemoveAsync(group, user));
        Assert.False(await RemoveAsync(group, user));
        Assert.False(await RemoveAsync("no such id", other));
        Assert.False(await RemoveAsync(group, "no such user"));
        Assert.Equal([other], (await ListAsync(group, null, 10)).Select(member => member.UserId));
    }

    [Fact]
    public async Task List_PageByPage_GivesEveryMemberOnce()
    {
        var (group, other) = (await CreateGroupAsync("team"), await CreateGroupAsync("crew"));
        var users = await CreateUsersAsync(7);
        foreach (var user in users)
        {
            await AddAsync(group, user);
            await AddAsync(other, user);
        }

        await RemoveAsync(group, users[3]);
        var read = new List<string>();
        for (var after = (string?)null; ; after = read[^1])
        {
            var page = await ListAsync(group, after, 2);
            read.AddRange(page.Select(member => member.UserId));
            if (page.Count < 2)
            {
                break;
            }
        }

        Assert.Equal(6, read.Count);
        Assert.Equal(users.Where(user => user != users[3]).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
        Assert.Empty(await ListAsync("no such id", null, 2));
        Assert.True(typeof(TKey) == typeof(string) || (await ListAsync(group, "no such user", 2)).Count == 0);
    }

    [Fact]
    public async Task Delete_OfUserOrGroup_TakesItsMembershipsAlong()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        var (team, crew) = (await CreateGroupAsync("team"), await CreateGroupAsync("crew"));
        foreach (var group in (string[])[team, crew])
        {
            await AddAsync(group, ada);
            await AddAsync(group, eve);
        }

        await DeleteUserAsync(ada);
        Assert.Equal([eve], (await ListAsync(team, null, 10)).Select(member => member.UserId));
        Assert.True((await StoreAsync<IGroupStore, IdentityResult>(store => store.DeleteAsync(team, "1", CancellationToken.None))).Succeeded);
        Assert.Equal(["crew"], (await ListOfUserAsync(eve)).Select(group => group.Name));
        Assert.Empty(await ListOfUserAsync(ada));
        Assert.Equal(["crew"], (await FindAsync(eve))!.Groups.AsEnumerable());
    }

    [Fact]
    public async Task Find_OfAProfile_HasTheNamesOfItsGroupsInOrdinalOrderWithOneCommand()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        foreach (var name in (string[])["writers", "Łódź", "Readers", "a, b", "Administrators"])
        {
            var group = await CreateGroupAsync(name);
            await AddAsync(group, ada);
            if (name == "Readers")
            {
                await AddAsync(group, eve);
            }
        }

        await SetAsync(ada, (Given.Searchable, "Oxford"));
        Commands.Reset();
        var snapshot = (await FindAsync(ada))!;
        Assert.Equal(1, Commands.Count);
        Assert.Equal(["Administrators", "Readers", "a, b", "writers", "Łódź"], snapshot.Groups.AsEnumerable());
        Assert.Equal(Given.Searchable, Assert.Single(snapshot.Profile.Values).Key);
        Assert.Equal(["Readers"], (await FindAsync(eve))!.Groups.AsEnumerable());
        Assert.Empty((await FindAsync(await CreateUserAsync()))!.Groups);
    }

    [Fact]
    public async Task Find_OfAProfileInVeryManyGroups_HasAllTheirNames()
    {
        var user = await CreateUserAsync();
        var names = Enumerable.Range(0, 70).Select(number => $"{number:D3}{new string('ü', 125)}").ToList();
        await InScopeAsync(async (services, _) =>
        {
            foreach (var name in names)
            {
                var group = GroupGiven.Group(name);
                await services.GetRequiredService<IGroupStore>().SaveAsync(group, null, CancellationToken.None);
                await services.GetRequiredService<IGroupMemberStore>().AddAsync(group.Id, new(user, Given.Time), CancellationToken.None);
            }

            return true;
        });
        Assert.Equal(names, (await FindAsync(user))!.Groups.AsEnumerable());
    }

    private async Task<string> CreateGroupAsync(string name)
    {
        var group = GroupGiven.Group(name);
        Assert.True((await StoreAsync<IGroupStore, IdentityResult>(store => store.SaveAsync(group, null, CancellationToken.None))).Succeeded);
        return group.Id;
    }

    private Task<GroupMemberChange> AddAsync(string group, string user, DateTimeOffset? since = null) =>
        StoreAsync<IGroupMemberStore, GroupMemberChange>(store => store.AddAsync(group, new(user, since ?? Given.Time), CancellationToken.None));

    private Task<bool> RemoveAsync(string group, string user) =>
        StoreAsync<IGroupMemberStore, bool>(store => store.RemoveAsync(group, user, CancellationToken.None));

    private Task<IReadOnlyList<GroupMember>> ListAsync(string group, string? after, int limit) =>
        StoreAsync<IGroupMemberStore, IReadOnlyList<GroupMember>>(store => store.ListAsync(group, after, limit, CancellationToken.None));

    private Task<IReadOnlyList<GroupMembership>> ListOfUserAsync(string user) =>
        StoreAsync<IGroupMemberStore, IReadOnlyList<GroupMembership>>(store => store.ListOfUserAsync(user, CancellationToken.None));
}
