using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of places must do.</summary>
public abstract class SignInPlaceSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Record_Always_TellsWhetherThePlaceIsNewAndSinceWhenThereAreAny()
    {
        var (user, other) = (await CreateUserAsync(), await CreateUserAsync());
        Assert.Equal(new(true, null), await RecordAsync(user, "a", 0));
        Assert.Equal(new(false, Given.Time), await RecordAsync(user, "a", 1));
        Assert.Equal(new(true, Given.Time), await RecordAsync(user, "b", 2));
        Assert.Equal(new(true, null), await RecordAsync(other, "a", 3));
    }

    [Fact]
    public async Task Record_TwiceAtOnce_IsNewOnce()
    {
        var user = await CreateUserAsync();
        var places = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RecordAsync(user, "a", 0)));
        Assert.Single(places, place => place.IsNew);
    }

    [Fact]
    public async Task DeleteUnused_Always_DeletesWhatWasLastUsedBefore()
    {
        var user = await CreateUserAsync();
        await RecordAsync(user, "a", 0);
        await RecordAsync(user, "b", 0);
        await RecordAsync(user, "b", 10);
        Assert.Equal(1, await DeleteAsync(10));
        Assert.Equal(new(false, Given.Time), await RecordAsync(user, "b", 11));
    }

    [Fact]
    public async Task DeleteUser_Always_DeletesThePlaces()
    {
        var user = await CreateUserAsync();
        await RecordAsync(user, "a", 0);
        await DeleteUserAsync(user);
        Assert.Equal(0, await DeleteAsync(100));
    }

    private Task<SignInPlace> RecordAsync(string user, string place, int second) => StoreAsync<ISignInPlaceStore, SignInPlace>(
        store => store.RecordAsync(user, place, Given.Time.AddSeconds(second), CancellationToken.None));

    private Task<int> DeleteAsync(int second) =>
        StoreAsync<ISignInPlaceStore, int>(store => store.DeleteUnusedAsync(Given.Time.AddSeconds(second), CancellationToken.None));
}
