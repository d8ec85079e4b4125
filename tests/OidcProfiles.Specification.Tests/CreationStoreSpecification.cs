using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Idempotency;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of idempotency keys must do.</summary>
public abstract class CreationStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly Creation First = new("key", "request", "thing", Given.Time);

    [Fact]
    public async Task TryAdd_OfAKeyThatIsThere_KeepsTheFirst()
    {
        Assert.True(await AddAsync(First));
        Assert.False(await AddAsync(First with { ResourceId = "other", CreatedAt = Given.Time + Creations.Lifetime - TimeSpan.FromSeconds(1) }));
        Assert.True(await AddAsync(First with { Key = "KEY" }));
        Assert.Equal(First, await ReadAsync("key"));
        Assert.Null(await ReadAsync("nobody's"));
    }

    [Fact]
    public async Task TryAdd_OfAKeyThatIsOver_TakesItsPlace()
    {
        Assert.True(await AddAsync(First));
        var later = First with { Fingerprint = "another", ResourceId = "other", CreatedAt = Given.Time + Creations.Lifetime };
        Assert.True(await AddAsync(later));
        Assert.Equal(later, await ReadAsync("key"));
    }

    [Fact]
    public async Task TryAdd_ByManyAtOnce_IsOnesAlone()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => AddAsync(First with { ResourceId = $"{number}" })));
        Assert.Single(added, isAdded => isAdded);
        Assert.Equal($"{Array.IndexOf(added, true)}", (await ReadAsync("key"))!.ResourceId);
    }

    [Fact]
    public async Task TryAdd_WithinWorkThatFails_LeavesNothingAndTheWorkCanGoOn()
    {
        await InScopeAsync(async (services, _) =>
        {
            var store = services.GetRequiredService<ICreationStore>();
            return await services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
                async token =>
                {
                    Assert.True(await store.TryAddAsync(First, token));
                    Assert.False(await store.TryAddAsync(First, token));
                    Assert.Equal(First, await store.FindAsync("key", token));
                    return IdentityResult.Failed();
                },
                CancellationToken.None);
        });
        Assert.Null(await ReadAsync("key"));
        Assert.True(await AddAsync(First));
    }

    [Fact]
    public async Task DeleteBefore_Always_DeletesTheOlder()
    {
        await AddAsync(First);
        await AddAsync(First with { Key = "later", CreatedAt = Given.Time.AddSeconds(1) });
        Assert.Equal(1, await StoreAsync<ICreationStore, int>(store => store.DeleteBeforeAsync(Given.Time.AddSeconds(1), CancellationToken.None)));
        Assert.Null(await ReadAsync("key"));
        Assert.NotNull(await ReadAsync("later"));
    }

    [Fact]
    public async Task Forget_OfAThing_ForgetsEveryKeyThatMadeIt()
    {
        await AddAsync(First);
        await AddAsync(First with { Key = "again" });
        await AddAsync(First with { Key = "other", ResourceId = "another thing" });
        await StoreAsync<ICreationStore, bool>(async store =>
        {
            await store.ForgetAsync("thing", CancellationToken.None);
            return true;
        });
        Assert.Null(await ReadAsync("key"));
        Assert.Null(await ReadAsync("again"));
        Assert.NotNull(await ReadAsync("other"));
    }

    private Task<bool> AddAsync(Creation creation) => StoreAsync<ICreationStore, bool>(store => store.TryAddAsync(creation, CancellationToken.None));

    private Task<Creation?> ReadAsync(string key) => StoreAsync<ICreationStore, Creation?>(store => store.FindAsync(key, CancellationToken.None));
}
