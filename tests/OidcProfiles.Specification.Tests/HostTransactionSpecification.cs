using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>What a profile store must do in a context and in a transaction that the host uses for more.</summary>
public abstract class HostTransactionSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Save_WithinATransactionOfTheHost_IsTakenBackWithIt()
    {
        var user = await CreateUserAsync();
        await InScopeAsync(async (services, context) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            Assert.True((await services.GetRequiredService<IProfileStore>().SaveAsync(Named(user, "Ada"), CancellationToken.None)).Succeeded);
            return true;
        });
        Assert.Empty((await FindAsync(user))!.Profile.Values);
        Assert.Empty(await HistoryAsync(user));
    }

    [Fact]
    public async Task Save_WhenItFailsWithinATransactionOfTheHost_LeavesTheTransactionUsable()
    {
        var (ada, eve) = (await CreateUserAsync(), await CreateUserAsync());
        await SetAsync(ada, (Given.Unique, "1"));
        await InScopeAsync(async (services, context) =>
        {
            var store = services.GetRequiredService<IProfileStore>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            AssertDuplicate(Given.Unique, await store.SaveAsync(Given.Change(new() { UserId = eve }, (Given.Unique, "1")), CancellationToken.None));
            AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), await store.SaveAsync(Named(ada, "Ada"), CancellationToken.None));
            AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await store.SaveAsync(Named(UnusedKey, "Eve"), CancellationToken.None));
            Assert.True((await store.SaveAsync(Given.Change(new() { UserId = eve }, (Given.Unique, "2")), CancellationToken.None)).Succeeded);
            await transaction.CommitAsync();
            return true;
        });
        Assert.Equal(new TextValue("2"), (await FindAsync(eve))!.Profile.Values[Given.Unique].Value);
        Assert.Single(await HistoryAsync(eve));
    }

    [Fact]
    public async Task Save_WithAUserOfTheSameSave_AddsBoth()
    {
        var user = new TUser { UserName = "ada" };
        var result = await InScopeAsync((services, context) =>
        {
            context.Add(user);
            return services.GetRequiredService<IProfileStore>().SaveAsync(Named($"{user.Id}", "Ada"), CancellationToken.None);
        });
        Assert.Equal(typeof(TKey) != typeof(int), result.Succeeded);
        Assert.Equal(typeof(TKey) != typeof(int), (await FindAsync($"{user.Id}"))?.Profile.Values.ContainsKey("given_name") ?? false);
    }

    private static ProfileChange Named(string userId, string name) => Given.Change(new() { UserId = userId }, ("given_name", name));
}
