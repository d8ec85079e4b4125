using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Specification.Tests;

/// <summary>Whichever command of a save fails, nothing of it is written: no change without its history, no history without its change.</summary>
public abstract class AtomicitySpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    protected override bool IsOneByOne => true;

    [Fact]
    public async Task Save_WhenAnyCommandOfAProfileFails_WritesNothing()
    {
        var user = await CreateUserAsync();
        Assert.True((await SetAsync(user, (Given.Unique, "1"), (Given.Searchable, "Oxford"), ("given_name", "Ada"))).Succeeded);
        var profile = (await FindAsync(user))!.Profile;
        var change = Given.Change(profile, (Given.Unique, "2"), (Given.OtherUnique, "3"), (Given.Searchable, null), ("given_name", "Augusta"));
        var failures = await FailEverywhereAsync(services => services.GetRequiredService<IProfileStore>().SaveAsync(change, CancellationToken.None));

        // The index is read; then a profile, two added and two removed index rows, four entries of history, and the commit.
        Assert.Equal(11, failures);
        Assert.Equal([$"{user} badge=2 unique", $"{user} locker=3 unique"], await IndexAsync());
        Assert.Equal(7, (await HistoryAsync(user)).Count);
    }

    [Fact]
    public async Task Save_WhenAnyCommandOfAFirstProfileFails_WritesNothing()
    {
        var change = Given.Change(new() { UserId = await CreateUserAsync() }, (Given.Unique, "2"), ("given_name", "Augusta"));
        Assert.Equal(
            5,
            await FailEverywhereAsync(services => services.GetRequiredService<IProfileStore>().SaveAsync(change, CancellationToken.None)));
    }

    [Fact]
    public async Task Save_WhenAnyCommandOfDefinitionsFails_WritesNothing()
    {
        foreach (var user in await CreateUsersAsync(3))
        {
            await SetAsync(user, ("nick", user), (Given.Unique, user));
        }

        var nick = Given.Text("nick") with { IsUnique = true };
        var change = new SchemaChange
        {
            Version = null,
            Definitions = [new("nick", IsStandard: false, null, "{}"), new("gender", IsStandard: true, null, "{}")],
            Reindexing = new(["nick", Given.Unique], profile => ValueIndex.Of([nick], profile)),
            Stamp = Given.Stamp(),
        };
        var failures = await FailEverywhereAsync(
            services => services.GetRequiredService<IAttributeSchemaStore>().SaveAsync(change, CancellationToken.None));
        Assert.InRange(failures, 15, 25);
        Assert.Equal(3, (await IndexAsync()).Count);
        Assert.All(await IndexAsync(), row => Assert.Matches(" nick=.+ unique$", row));
    }

    /// <summary>Lets the first command fail, then the second, and so on until the save comes through. How often it failed.</summary>
    private async Task<int> FailEverywhereAsync(Func<IServiceProvider, Task<IdentityResult>> save)
    {
        var before = await StateAsync();
        for (var failing = 1; ; failing++)
        {
            var number = failing;
            var failure = await InScopeAsync((services, context) => TryAsync(services, context, save, number));
            if (failure is null)
            {
                Assert.NotEqual(before, await StateAsync());
                return failing - 1;
            }

            Assert.True(failure.GetBaseException() is InjectedException, $"{failure}");
            Assert.Equal(before, await StateAsync());
        }
    }

    private async Task<Exception?> TryAsync(
        IServiceProvider services, DbContext context, Func<IServiceProvider, Task<IdentityResult>> save, int failing)
    {
        Commands.Reset(failing);
        var failure = await Record.ExceptionAsync(async () => Assert.True((await save(services)).Succeeded));
        Commands.Reset();
        Assert.Empty(context.ChangeTracker.Entries());
        return failure;
    }

    private Task<string> StateAsync() => InScopeAsync(async context => string.Join('\n', [
        .. (await context.Profiles.ToListAsync()).Select(row => $"{row.UserId} {row.ConcurrencyStamp} {row.Document}").Order(StringComparer.Ordinal),
        .. await IndexAsync(),
        $"{await context.Set<ProfileHistoryEntity<TKey>>().CountAsync()}",
        $"{await context.Set<DefinitionHistoryEntity>().CountAsync()}",
        $"{await context.Set<DefinitionEntity>().CountAsync()}",
        $"{(await context.Set<SchemaEntity>().SingleOrDefaultAsync())?.Version}"]));
}
