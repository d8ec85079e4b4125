using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every profile store must do. A database inherits it and says how to reach it; a key type inherits that.</summary>
public abstract class ProfileStoreSpecification<TUser, TKey> : IAsyncLifetime
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private readonly CommandCounter _commands = new();
    private ServiceProvider? _services;

    private static DateTimeOffset Time { get; } = new(2026, 11, 21, 12, 0, 0, 123, TimeSpan.Zero);

    /// <summary>A key that no user has.</summary>
    protected abstract TKey UnusedKey { get; }

    /// <summary>Creates an empty database and registers a provider for it.</summary>
    protected abstract Task<Action<DbContextOptionsBuilder>> CreateDatabaseAsync();

    protected abstract Task DropDatabaseAsync();

    public async Task InitializeAsync()
    {
        var use = await CreateDatabaseAsync();
        var services = new ServiceCollection();
        services.AddDbContext<SpecificationContext<TUser, TKey>>(options =>
        {
            use(options);
            options.AddInterceptors(_commands);
        });
        services.AddOidcProfiles().AddEntityFrameworkStores<SpecificationContext<TUser, TKey>, TUser>();
        _services = services.BuildServiceProvider(validateScopes: true);
        await InScopeAsync(scope => scope.GetRequiredService<SpecificationContext<TUser, TKey>>().Database.EnsureCreatedAsync());
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await DropDatabaseAsync();
    }

    [Fact]
    public async Task Find_WhenNothingWasSaved_GivesTheAccountAndAnEmptyProfile()
    {
        var user = await CreateUserAsync(new()
        {
            UserName = "ada",
            Email = "ada@example.org",
            EmailConfirmed = true,
            PhoneNumber = "+15550100",
            LockoutEnabled = true,
            LockoutEnd = Time,
        });
        var snapshot = await FindAsync(user);
        Assert.Equal(
            new()
            {
                UserId = user,
                UserName = "ada",
                Email = "ada@example.org",
                EmailConfirmed = true,
                PhoneNumber = "+15550100",
                LockedUntil = Time,
            },
            snapshot!.Account with { LockedUntil = snapshot.Account.LockedUntil?.ToUniversalTime() });
        Assert.Empty(snapshot.Profile.Values);
        Assert.Null(snapshot.Profile.ConcurrencyStamp);
        Assert.Null(snapshot.Profile.UpdatedAt);
    }

    [Fact]
    public async Task Find_WhenLockoutIsNotEnabled_IsNotLocked()
    {
        var user = await CreateUserAsync(new() { UserName = "ada", LockoutEnabled = false, LockoutEnd = DateTimeOffset.MaxValue });
        Assert.Null((await FindAsync(user))!.Account.LockedUntil);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("sample-service")]
    [InlineData("'; DROP TABLE \"OidcProfiles\"; --")]
    [InlineData("999999999999999999999999999")]
    [InlineData(" 1")]
    [InlineData("01")]
    [InlineData("0")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Find_WhenTheTextIsNoUser_GivesNothing(string userId)
    {
        await CreateUserAsync(new() { UserName = "ada" });
        Assert.Null(await FindAsync(userId));
    }

    [Fact]
    public async Task Find_WhenTheKeyIsUnused_GivesNothing() => Assert.Null(await FindAsync($"{UnusedKey}"));

    [Fact]
    public async Task Find_Always_SendsOneCommand()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        await SaveAsync(Profile(user, "Ada"));
        _commands.Reset();
        Assert.NotNull(await FindAsync(user));
        Assert.Equal(1, _commands.Count);
    }

    [Fact]
    public async Task Save_WhenItIsTheFirst_KeepsValuesProvenanceAndTime()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        var profile = Profile(user, "Ada Ωμέγα \U0001F600") with { UpdatedAt = Time.ToOffset(TimeSpan.FromHours(5)) };
        Assert.True((await SaveAsync(profile)).Succeeded);
        var found = (await FindAsync(user))!.Profile;
        Assert.Equal(profile.Values, found.Values);
        Assert.Equal(Time, found.UpdatedAt);
        Assert.NotNull(found.ConcurrencyStamp);
    }

    [Fact]
    public async Task Save_WhenItIsNotTheFirst_ChangesTheStamp()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        await SaveAsync(Profile(user, "Ada"));
        var first = (await FindAsync(user))!.Profile;
        Assert.True((await SaveAsync(Profile(user, "Augusta") with { ConcurrencyStamp = first.ConcurrencyStamp })).Succeeded);
        var second = (await FindAsync(user))!.Profile;
        Assert.NotEqual(first.ConcurrencyStamp, second.ConcurrencyStamp);
        Assert.Equal(new TextValue("Augusta"), second.Values["given_name"].Value);
    }

    [Fact]
    public async Task Save_WhenTheStampIsStale_IsRefusedAndNothingChanges()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        await SaveAsync(Profile(user, "Ada"));
        var seen = (await FindAsync(user))!.Profile;
        await SaveAsync(Profile(user, "Augusta") with { ConcurrencyStamp = seen.ConcurrencyStamp });
        AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), await SaveAsync(Profile(user, "Eve") with { ConcurrencyStamp = seen.ConcurrencyStamp }));
        AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), await SaveAsync(Profile(user, "Eve")));
        Assert.Equal(new TextValue("Augusta"), (await FindAsync(user))!.Profile.Values["given_name"].Value);
    }

    [Fact]
    public async Task Save_WhenManyWriteAtOnce_LetsJustOneThrough()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        for (var round = 0; round < 2; round++)
        {
            var stamp = (await FindAsync(user))!.Profile.ConcurrencyStamp;
            var results = new ConcurrentBag<IdentityResult>();
            await Parallel.ForEachAsync(
                Enumerable.Range(0, 8),
                async (writer, _) => results.Add(await SaveAsync(Profile(user, $"Writer {writer}") with { ConcurrencyStamp = stamp })));
            Assert.Single(results, result => result.Succeeded);
            Assert.All(results.Where(result => !result.Succeeded), result => AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), result));
        }
    }

    [Fact]
    public async Task Save_WhenThereIsNoUser_IsRefused()
    {
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await SaveAsync(Profile($"{UnusedKey}", "Eve")));
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await SaveAsync(Profile("no key", "Eve")));
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await SaveAsync(Profile($"{default(TKey)}", "Eve")));
    }

    [Fact]
    public async Task Save_WhenItFails_LeavesTheContextFreeForMore()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        await InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<IProfileStore>();
            var missing = await store.SaveAsync(Profile($"{UnusedKey}", "Eve"), CancellationToken.None);
            Assert.False(missing.Succeeded);
            Assert.True((await store.SaveAsync(Profile(user, "Ada"), CancellationToken.None)).Succeeded);
            var stamp = (await store.FindAsync(user, CancellationToken.None))!.Profile.ConcurrencyStamp;
            return await store.SaveAsync(Profile(user, "Augusta") with { ConcurrencyStamp = stamp }, CancellationToken.None);
        });
        Assert.Equal(new TextValue("Augusta"), (await FindAsync(user))!.Profile.Values["given_name"].Value);
    }

    [Fact]
    public async Task Delete_WhenTheUserGoes_TakesTheProfileAlong()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        await SaveAsync(Profile(user, "Ada"));
        await InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<SpecificationContext<TUser, TKey>>();
            context.Remove(await context.Set<TUser>().SingleAsync());
            return await context.SaveChangesAsync();
        });
        Assert.Null(await FindAsync(user));
        Assert.Equal(0, await InScopeAsync(services => services.GetRequiredService<SpecificationContext<TUser, TKey>>().Profiles.CountAsync()));
    }

    private static void AssertFailed(string code, IdentityResult result) => Assert.Equal(code, Assert.Single(result.Errors).Code);

    private static UserProfile Profile(string userId, string givenName) => new()
    {
        UserId = userId,
        UpdatedAt = Time,
        Values = new Dictionary<string, ProfileValue> { ["given_name"] = new(new TextValue(givenName), new(ValueSource.User, userId, Time)) },
    };

    private Task<ProfileSnapshot?> FindAsync(string userId) =>
        InScopeAsync(services => services.GetRequiredService<IProfileStore>().FindAsync(userId, CancellationToken.None));

    private Task<IdentityResult> SaveAsync(UserProfile profile) =>
        InScopeAsync(services => services.GetRequiredService<IProfileStore>().SaveAsync(profile, CancellationToken.None));

    private Task<string> CreateUserAsync(TUser user) => InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<SpecificationContext<TUser, TKey>>();
        context.Add(user);
        await context.SaveChangesAsync();
        return $"{user.Id}";
    });

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services!.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
