using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Auditing;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>What the managers of groups write is one with what they record.</summary>
public abstract class GroupManagerSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly ProfileActor Admin = new(Party.Portal, ValueSource.Admin, "root") { Rights = AdminRights.Full };

    [Fact]
    public async Task Changes_OfAGroupAndItsMembers_AreRecordedOnceEach()
    {
        var user = await CreateUserAsync();
        var group = (await CreateAsync("  Team\u00A0", "What it is for")).Group!;
        Assert.Equal(("Team", "What it is for"), (group.Name, group.Description));
        Assert.Equal(group with { MemberCount = 0 }, await ManageAsync(groups => groups.FindAsync(group.Id, CancellationToken.None)));
        await AddAsync(group.Id, user);
        await AddAsync(group.Id, user);
        var renamed = (await UpdateAsync(group.Id, new("Crew", "What it is for"), group.ConcurrencyStamp)).Group!;
        Assert.NotEqual(group.ConcurrencyStamp, renamed.ConcurrencyStamp);
        Assert.Equal(renamed, (await UpdateAsync(group.Id, new("Crew", " What it is for "), null)).Group);
        Assert.Null((await UpdateAsync(group.Id, new("Crew", " "), null)).Group!.Description);
        await RemoveAsync(group.Id, user);
        await RemoveAsync(group.Id, user);
        Assert.True((await ManageAsync(groups => groups.DeleteAsync(group.Id, null, Admin, CancellationToken.None))).Succeeded);
        await RemoveAsync(group.Id, user);

        Assert.Equal(
            [
                $"group.created  root {group.Id} Team admin", $"group.member_added {user} root {group.Id} - admin",
                $"group.renamed  root {group.Id} Crew admin", $"group.described  root {group.Id} Crew admin",
                $"group.member_removed {user} root {group.Id} - admin", $"group.deleted  root {group.Id} Crew admin",
            ],
            await EventsAsync());
    }

    [Fact]
    public async Task Changes_ThatAreRefused_ChangeAndRecordNothing()
    {
        var user = await CreateUserAsync();
        var group = (await CreateAsync("Team")).Group!;
        AssertFailed(nameof(ProfileErrorDescriber.DuplicateGroupName), (await CreateAsync("TEAM")).Result);
        Assert.Equal(
            [nameof(ProfileErrorDescriber.InvalidGroupName), nameof(ProfileErrorDescriber.InvalidGroupDescription)],
            (await CreateAsync("a\nb", "a\u0007b")).Result.Errors.Select(error => error.Code));
        AssertFailed(nameof(ProfileErrorDescriber.GroupConcurrencyFailure), (await UpdateAsync(group.Id, new("Crew"), "another")).Result);
        AssertFailed(nameof(ProfileErrorDescriber.GroupNotFound), (await UpdateAsync("no such id", new("Crew"), null)).Result);
        AssertFailed(nameof(ProfileErrorDescriber.InvalidGroupName), (await UpdateAsync(group.Id, new(null), null)).Result);
        AssertFailed(nameof(ProfileErrorDescriber.GroupNotFound), await AddAsync("no such id", user));
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await AddAsync(group.Id, UnusedKey));
        AssertFailed(
            nameof(ProfileErrorDescriber.GroupConcurrencyFailure),
            await ManageAsync(groups => groups.DeleteAsync(group.Id, "another", Admin, CancellationToken.None)));
        Assert.Single(await EventsAsync());
        Assert.Equal(group with { MemberCount = 0 }, await ManageAsync(groups => groups.FindAsync(group.Id, CancellationToken.None)));
    }

    [Theory]
    [InlineData(Party.EndUser, AdminLevel.Manage)]
    [InlineData(Party.Client, AdminLevel.Manage)]
    [InlineData(Party.Portal, AdminLevel.Read)]
    [InlineData(Party.AdminApi, AdminLevel.Read)]
    public async Task Changes_OfWhoLacksTheRight_AreRefused(Party party, AdminLevel users)
    {
        var user = await CreateUserAsync();
        var group = (await CreateAsync("Team")).Group!;
        await AddAsync(group.Id, user);
        var actor = new ProfileActor(party, ValueSource.User, user) { Rights = AdminRights.Full with { Users = users } };
        var created = await ManageAsync(groups => groups.CreateAsync(new("Own"), actor, CancellationToken.None));
        Assert.Null(created.Group);
        AssertFailed(nameof(ProfileErrorDescriber.AdministrationForbidden), created.Result);
        AssertFailed(
            nameof(ProfileErrorDescriber.AdministrationForbidden),
            (await ManageAsync(groups => groups.UpdateAsync(group.Id, new("Own"), null, actor, CancellationToken.None))).Result);
        AssertFailed(
            nameof(ProfileErrorDescriber.AdministrationForbidden),
            await ManageAsync(groups => groups.DeleteAsync(group.Id, null, actor, CancellationToken.None)));
        AssertFailed(nameof(ProfileErrorDescriber.AdministrationForbidden), await AddAsync(group.Id, user, actor));
        AssertFailed(nameof(ProfileErrorDescriber.AdministrationForbidden), await RemoveAsync(group.Id, user, actor));
        Assert.Equal(["Team"], (await FindAsync(user))!.Groups.AsEnumerable());
        Assert.Equal(2, (await EventsAsync()).Count);
    }

    [Fact]
    public async Task Add_WhenManyAtOnce_IsRecordedOnce()
    {
        var user = await CreateUserAsync();
        var group = (await CreateAsync("Team")).Group!;
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AddAsync(group.Id, user))));
        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal(2, (await EventsAsync()).Count);
        Assert.Equal(["Team"], (await FindAsync(user))!.Groups.AsEnumerable());
    }

    [Fact]
    public async Task Update_WithoutAStampWhenManyAtOnce_ComesThrough()
    {
        var group = (await CreateAsync("Team")).Group!;
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => Task.Run(() => UpdateAsync(group.Id, new($"Team {number}"), null))));
        Assert.All(results, result => Assert.True(result.Result.Succeeded, string.Join(' ', result.Result.Errors.Select(error => error.Code))));
        Assert.Equal(4, (await EventsAsync()).Count);
    }

    [Fact]
    public async Task Changes_WhenTheEventCannotBeRecorded_AreTakenBack()
    {
        var user = await CreateUserAsync();
        var group = (await CreateAsync("Team")).Group!;
        for (var failing = 1; ; failing++)
        {
            Commands.Reset(failing);
            var failure = await Record.ExceptionAsync(() => AddAsync(group.Id, user));
            Commands.Reset();
            if (failure is null)
            {
                Assert.InRange(failing, 4, 20);
                break;
            }

            Assert.True(failure.GetBaseException() is InjectedException, $"{failure}");
            Assert.Empty((await FindAsync(user))!.Groups.AsEnumerable());
            Assert.Single(await EventsAsync());
        }

        Assert.Equal(["Team"], (await FindAsync(user))!.Groups.AsEnumerable());
        Assert.Equal(2, (await EventsAsync()).Count);
    }

    [Fact]
    public async Task List_OfTheManagers_GivesPagesThatLeadToEachOther()
    {
        foreach (var name in (string[])["Bravo", "alpha", "charlie"])
        {
            await CreateAsync(name);
        }

        var first = await ManageAsync(groups => groups.ListAsync(null, 2, CancellationToken.None));
        Assert.Equal(["alpha", "Bravo"], first.Groups.Select(group => group.Name));
        Assert.Equal("Bravo", first.Next);
        var last = await ManageAsync(groups => groups.ListAsync(first.Next, 2, CancellationToken.None));
        Assert.Equal(["charlie"], last.Groups.Select(group => group.Name));
        Assert.Null(last.Next);
        var users = await CreateUsersAsync(3);
        foreach (var user in users)
        {
            await AddAsync(last.Groups[0].Id, user);
        }

        var members = await MembersAsync(service => service.ListAsync(last.Groups[0].Id, null, 2, Admin, CancellationToken.None));
        var rest = await MembersAsync(service => service.ListAsync(last.Groups[0].Id, members.Next, 2, Admin, CancellationToken.None));
        Assert.Null(rest.Next);
        Assert.Equal(users.Order(StringComparer.Ordinal), members.Members.Concat(rest.Members).Select(member => member.UserId).Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ManageAsync(groups => groups.ListAsync(null, 1001, CancellationToken.None)));
        await Assert.ThrowsAsync<AdminRightsException>(() => MembersAsync(service =>
            service.ListAsync("x", null, 1, ProfileActor.Self("x"), CancellationToken.None)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => MembersAsync(service => service.ListAsync("x", null, 0, Admin, CancellationToken.None)));
    }

    private Task<T> ManageAsync<T>(Func<GroupManager, Task<T>> act) => StoreAsync(act);

    private Task<T> MembersAsync<T>(Func<GroupMembers, Task<T>> act) => StoreAsync(act);

    private Task<GroupResult> CreateAsync(string name, string? description = null) =>
        ManageAsync(groups => groups.CreateAsync(new(name, description), Admin, CancellationToken.None));

    private Task<GroupResult> UpdateAsync(string id, GroupDraft draft, string? stamp) =>
        ManageAsync(groups => groups.UpdateAsync(id, draft, stamp, Admin, CancellationToken.None));

    private Task<IdentityResult> AddAsync(string group, string user, ProfileActor? actor = null) =>
        MembersAsync(members => members.AddAsync(group, user, actor ?? Admin, CancellationToken.None));

    private Task<IdentityResult> RemoveAsync(string group, string user, ProfileActor? actor = null) =>
        MembersAsync(members => members.RemoveAsync(group, user, actor ?? Admin, CancellationToken.None));

    /// <summary>The oldest first.</summary>
    private Task<List<string>> EventsAsync() => InScopeAsync(async (services, _) =>
    {
        var page = await services.GetRequiredService<IAuditLog>().ListAsync(new(), null, 100, CancellationToken.None);
        return page.Entries.Reverse().Select(entry => string.Join(
            ' ', entry.Event, entry.UserId, entry.ActorId, entry.Details["group"], entry.Details.GetValueOrDefault("name", "-"), entry.Details["source"])).ToList();
    });
}
