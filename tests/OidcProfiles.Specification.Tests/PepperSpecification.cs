using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of peppers must do.</summary>
public abstract class PepperSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private readonly string _name = $"{Guid.NewGuid()}";

    [Fact]
    public async Task GetOrAdd_ByManyAtOnce_GivesAllTheSameAndStoresItProtected()
    {
        var peppers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => GetAsync((byte)number)));
        Assert.All(peppers, pepper => Assert.Equal(peppers[0], pepper));
        Assert.Equal(peppers[0], await GetAsync(99));
        var value = await InScopeAsync(context => context.Set<PepperEntity>().Where(row => row.Name == _name).Select(row => row.Value).SingleAsync());
        Assert.DoesNotContain(Convert.ToBase64String(peppers[0])[..20], value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetOrAdd_WhenTheKeyIsLost_BeginsAnew()
    {
        await GetAsync(1);
        await InScopeAsync(context => context.Set<PepperEntity>().Where(row => row.Name == _name)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, "AAAA")));
        Assert.Equal(Pepper(2), await GetAsync(2));
        Assert.Equal(Pepper(2), await GetAsync(3));
    }

    private static byte[] Pepper(byte number) => [.. Enumerable.Repeat(number, 32)];

    private Task<byte[]> GetAsync(byte number) =>
        StoreAsync<IPepperStore, byte[]>(store => store.GetOrAddAsync(_name, Pepper(number), CancellationToken.None));
}
