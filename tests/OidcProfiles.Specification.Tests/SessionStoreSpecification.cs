using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of sessions must do.</summary>
public abstract class SessionStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Use_OfASession_GivesItAndRemembersTheTime()
    {
        var session = await AddAsync(await CreateUserAsync());
        Assert.Equal(session, await UseAsync(session.Id, Given.Time.AddSeconds(59)));
        var later = Given.Time.AddMinutes(10);
        Assert.Equal(session with { SeenAt = later }, await UseAsync(session.Id, later));
        Assert.Equal(later, Assert.Single(await ListAsync(session.UserId)).SeenAt);
    }

    [Fact]
    public async Task Use_WhenUsedAMomentAgo_SendsOneCommand()
    {
        var session = await AddAsync(await CreateUserAsync());
        Commands.Reset();
        await UseAsync(session.Id, Given.Time.AddSeconds(30));
        Assert.Equal(1, Commands.Count);
    }

    [Fact]
    public async Task End_OfOne_LeavesTheOthers()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        var (first, second, others) = (await AddAsync(ada), await AddAsync(ada), await AddAsync(eve));
        Assert.Equal(0, await EndAsync(eve, first.Id, null));
        Assert.Equal(1, await EndAsync(ada, first.Id, null));
        Assert.Null(await UseAsync(first.Id, Given.Time));
        Assert.NotNull(await UseAsync(second.Id, Given.Time));
        Assert.NotNull(await UseAsync(others.Id, Given.Time));
    }

    [Fact]
    public async Task End_OfAllButOne_KeepsThatOneAndOtherPeoples()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        var (kept, others) = (await AddAsync(ada), await AddAsync(eve));
        await AddAsync(ada);
        await AddAsync(ada);
        Assert.Equal(2, await EndAsync(ada, null, kept.Id));
        Assert.Equal([kept], await ListAsync(ada));
        Assert.Equal([others], await ListAsync(eve));
        Assert.Equal(1, await EndAsync(ada, null, null));
        Assert.Empty(await ListAsync(ada));
    }

    [Fact]
    public async Task List_Always_TellsTheLastUsedFirst()
    {
        var user = await CreateUserAsync();
        var (first, second) = (await AddAsync(user), await AddAsync(user));
        await UseAsync(first.Id, Given.Time.AddHours(1));
        Assert.Equal([first.Id, second.Id], (await ListAsync(user)).Select(session => session.Id));
    }

    [Fact]
    public async Task DeleteUnused_Always_DeletesWhatWasUsedBefore()
    {
        var user = await CreateUserAsync();
        var (old, current) = (await AddAsync(user), await AddAsync(user));
        await UseAsync(current.Id, Given.Time.AddDays(1));
        Assert.True(await StoreAsync<ISessionStore, int>(store => store.DeleteUnusedAsync(Given.Time.AddHours(1), default)) >= 1);
        Assert.Null(await UseAsync(old.Id, Given.Time));
        Assert.NotNull(await UseAsync(current.Id, Given.Time));
    }

    [Fact]
    public async Task Delete_OfTheUser_EndsTheSessions()
    {
        var session = await AddAsync(await CreateUserAsync());
        await DeleteUserAsync(session.UserId);
        Assert.Null(await UseAsync(session.Id, Given.Time));
    }

    [Fact]
    public async Task Add_WhenTextsAreLong_CutsThem()
    {
        var session = await AddAsync(await CreateUserAsync(), device: new('x', 1000));
        Assert.Equal(new string('x', 64), (await UseAsync(session.Id, Given.Time))!.Device);
    }

    private async Task<UserSession> AddAsync(string user, string device = "Firefox on Linux")
    {
        var session = new UserSession
        {
            Id = Guid.NewGuid(),
            UserId = user,
            AuthenticatedAt = Given.Time,
            SeenAt = Given.Time,
            IpAddress = "2001:db8::1",
            Device = device,
        };
        await StoreAsync<ISessionStore, bool>(async store =>
        {
            await store.AddAsync(session, CancellationToken.None);
            return true;
        });
        return session;
    }

    private Task<UserSession?> UseAsync(Guid id, DateTimeOffset time) =>
        StoreAsync<ISessionStore, UserSession?>(store => store.UseAsync(id, time, CancellationToken.None));

    private Task<IReadOnlyList<UserSession>> ListAsync(string user) =>
        StoreAsync<ISessionStore, IReadOnlyList<UserSession>>(store => store.ListAsync(user, CancellationToken.None));

    private Task<int> EndAsync(string user, Guid? id, Guid? except) =>
        StoreAsync<ISessionStore, int>(store => store.EndAsync(user, id, except, CancellationToken.None));
}
