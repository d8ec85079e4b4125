using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Passwords.Temporary;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of temporary passwords must do.</summary>
public abstract class TemporaryPasswordSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Save_WhenTwice_KeepsTheLater()
    {
        var (user, other) = (await CreateUserAsync(), await CreateUserAsync());
        var later = new TemporaryPassword(user, Given.Time.AddDays(1), Given.Time.AddDays(4));
        await SaveAsync(new(user, Given.Time, Given.Time.AddDays(3)));
        await SaveAsync(later);
        Assert.Equal(later, await ReadAsync(user));
        Assert.Null(await ReadAsync(other));
    }

    [Fact]
    public async Task Delete_OfOne_KeepsThoseOfOthers()
    {
        var (user, other) = (await CreateUserAsync(), await CreateUserAsync());
        await SaveAsync(new(user, Given.Time, Given.Time.AddDays(3)));
        await SaveAsync(new(other, Given.Time, Given.Time.AddDays(3)));
        await DeleteAsync(user);
        await DeleteAsync(user);
        Assert.Null(await ReadAsync(user));
        Assert.NotNull(await ReadAsync(other));
    }

    [Fact]
    public async Task Delete_OfTheUser_TakesItAlong()
    {
        var user = await CreateUserAsync();
        await SaveAsync(new(user, Given.Time, Given.Time.AddDays(3)));
        await DeleteUserAsync(user);
        Assert.Null(await ReadAsync(user));
    }

    [Fact]
    public async Task Find_OfNobody_FindsNothing()
    {
        Assert.Null(await ReadAsync("no such key"));
        Assert.Null(await ReadAsync(UnusedKey));
        await DeleteAsync("no such key");
        if (typeof(TKey) != typeof(string))
        {
            await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(new("no such key", Given.Time, Given.Time)));
        }
    }

    private Task<bool> SaveAsync(TemporaryPassword password) => StoreAsync<ITemporaryPasswordStore, bool>(async store =>
    {
        await store.SaveAsync(password, CancellationToken.None);
        return true;
    });

    private Task<bool> DeleteAsync(string user) => StoreAsync<ITemporaryPasswordStore, bool>(async store =>
    {
        await store.DeleteAsync(user, CancellationToken.None);
        return true;
    });

    private Task<TemporaryPassword?> ReadAsync(string user) =>
        StoreAsync<ITemporaryPasswordStore, TemporaryPassword?>(store => store.FindAsync(user, CancellationToken.None));
}
