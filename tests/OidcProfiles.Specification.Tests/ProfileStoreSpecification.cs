using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every profile store must do. A database and a key type inherit it.</summary>
public abstract class ProfileStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
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
            LockoutEnd = Given.Time,
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
                LockedUntil = Given.Time,
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
    public async Task Find_WhenTheKeyIsUnused_GivesNothing() => Assert.Null(await FindAsync(UnusedKey));

    [Fact]
    public async Task Find_WithAHundredAttributes_SendsOneCommand()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        await SetAsync(user, [.. Enumerable.Range(0, 100).Select(number => ($"attribute_{number}", (string?)"Ada")), (Given.Unique, "1")]);
        Commands.Reset();
        Assert.NotNull(await FindAsync(user));
        Assert.Equal(1, Commands.Count);
    }

    [Fact]
    public async Task Save_WhenItIsTheFirst_KeepsValuesProvenanceAndTime()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        var change = Profile(user, "Ada Ωμέγα \U0001F600");
        change = change with { Profile = change.Profile with { UpdatedAt = Given.Time.ToOffset(TimeSpan.FromHours(5)) } };
        Assert.True((await SaveAsync(change)).Succeeded);
        var found = (await FindAsync(user))!.Profile;
        Assert.Equal(change.Profile.Values, found.Values);
        Assert.Equal(Given.Time, found.UpdatedAt);
        Assert.NotNull(found.ConcurrencyStamp);
    }

    [Fact]
    public async Task Save_WhenItIsNotTheFirst_ChangesTheStamp()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        await SaveAsync(Profile(user, "Ada"));
        var first = (await FindAsync(user))!.Profile;
        Assert.True((await SaveAsync(Profile(user, "Augusta", first.ConcurrencyStamp))).Succeeded);
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
        await SaveAsync(Profile(user, "Augusta", seen.ConcurrencyStamp));
        AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), await SaveAsync(Profile(user, "Eve", seen.ConcurrencyStamp)));
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
                async (writer, _) => results.Add(await SaveAsync(Profile(user, $"Writer {writer}", stamp))));
            Assert.Single(results, result => result.Succeeded);
            Assert.All(results.Where(result => !result.Succeeded), result => AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), result));
        }
    }

    [Fact]
    public async Task Save_WhenThereIsNoUser_IsRefused()
    {
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await SaveAsync(Profile(UnusedKey, "Eve")));
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await SaveAsync(Profile("no key", "Eve")));
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await SaveAsync(Profile(default(TKey) is { } none ? $"{none}" : string.Empty, "Eve")));
    }

    [Fact]
    public async Task Save_WhenItFails_LeavesTheContextFreeForMore()
    {
        var user = await CreateUserAsync(new() { UserName = "ada" });
        await InScopeAsync(async (services, _) =>
        {
            var store = services.GetRequiredService<IProfileStore>();
            var missing = await store.SaveAsync(Profile(UnusedKey, "Eve"), CancellationToken.None);
            Assert.False(missing.Succeeded);
            Assert.True((await store.SaveAsync(Profile(user, "Ada"), CancellationToken.None)).Succeeded);
            var stamp = (await store.FindAsync(user, CancellationToken.None))!.Profile.ConcurrencyStamp;
            return await store.SaveAsync(Profile(user, "Augusta", stamp), CancellationToken.None);
        });
        Assert.Equal(new TextValue("Augusta"), (await FindAsync(user))!.Profile.Values["given_name"].Value);
    }

    [Fact]
    public async Task ReadAll_Always_GivesEveryProfileOnceAndInOrder()
    {
        var users = await CreateUsersAsync(410);
        await InScopeAsync(async (services, _) =>
        {
            var store = services.GetRequiredService<IProfileStore>();
            foreach (var user in users)
            {
                await store.SaveAsync(Profile(user, user), CancellationToken.None);
            }

            return true;
        });
        await CreateUserAsync();
        var read = new List<string>();
        await InScopeAsync(async (services, _) =>
        {
            var store = services.GetRequiredService<IProfileStore>();
            await foreach (var profile in store.ReadAllAsync(CancellationToken.None))
            {
                Assert.Equal(new TextValue(profile.UserId), profile.Values["given_name"].Value);
                Assert.NotNull(profile.ConcurrencyStamp);
                if (read.Count % 100 == 0)
                {
                    // The context is free for other work in between.
                    Assert.NotNull(await store.FindAsync(profile.UserId, CancellationToken.None));
                }

                read.Add(profile.UserId);
            }

            return true;
        });
        Assert.Equal(users.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
        Assert.Equal(await InScopeAsync(context => context.Profiles.OrderBy(row => row.UserId).Select(row => row.UserId).ToListAsync()), read.ConvertAll(Read));
    }

    [Fact]
    public async Task Delete_WhenTheUserGoes_TakesProfileIndexAndHistoryAlong()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        await SetAsync(ada, (Given.Unique, "1"));
        await SetAsync(eve, (Given.Unique, "2"));
        await DeleteUserAsync(ada);
        Assert.Null(await FindAsync(ada));
        Assert.Equal([eve], await InScopeAsync(async context => (await context.Profiles.ToListAsync()).ConvertAll(row => $"{row.UserId}")));
        Assert.Equal([$"{eve} badge=2 unique"], await IndexAsync());
        Assert.Empty(await HistoryAsync(ada));
        Assert.Single(await HistoryAsync(eve));
    }

    private static TKey Read(string text) => (TKey)TypeDescriptor.GetConverter(typeof(TKey)).ConvertFromInvariantString(text)!;

    private static ProfileChange Profile(string userId, string givenName) => Given.Change(new() { UserId = userId }, ("given_name", givenName));

    private static ProfileChange Profile(string userId, string givenName, string? stamp) =>
        Given.Change(new() { UserId = userId, ConcurrencyStamp = stamp }, ("given_name", givenName));
}
