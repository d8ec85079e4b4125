using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of upstream profiles must do.</summary>
public abstract class UpstreamSnapshotStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Save_WhenThereIsNone_KeepsEveryPart()
    {
        var user = await CreateUserAsync();
        var snapshot = Make("acme", "1", "Ada \"Łódź\" \U0001F600") with
        {
            Email = new()
            {
                Address = "ada@bücher.example",
                Comparable = "ada@xn--bcher-kva.example",
                IsVerified = true,
                IsAuthoritative = false,
                IsRelay = false,
                Evidence = EmailEvidence.Flag,
            },
            Dropped = [new("birthdate", DropReason.InvalidFormat)],
        };
        await SaveAsync(user, snapshot, Given.Time);

        var stored = Assert.Single(await ListAsync(user));
        Assert.Equal((Given.Time, Given.Time), (stored.LinkedAt, stored.SeenAt));
        Assert.Equal(snapshot.Email, stored.Snapshot.Email);
        Assert.Equal(snapshot.Dropped, stored.Snapshot.Dropped);
        Assert.Equal(snapshot.Key, stored.Snapshot.Key);
        Assert.Equal((snapshot.Issuer, snapshot.Subject), (stored.Snapshot.Issuer, stored.Snapshot.Subject));
        Assert.Equal("Ada \"Łódź\" \U0001F600", stored.Snapshot.Attributes["name"].GetString());
    }

    [Fact]
    public async Task Save_WhenThereIsOne_TakesItsPlaceAndKeepsWhenItWasLinked()
    {
        var user = await CreateUserAsync();
        await SaveAsync(user, Make("acme", "1", "Ada"), Given.Time);
        await SaveAsync(user, Make("acme", "1", "Ada King"), Given.Time.AddHours(1));
        var stored = Assert.Single(await ListAsync(user));
        Assert.Equal((Given.Time, Given.Time.AddHours(1)), (stored.LinkedAt, stored.SeenAt));
        Assert.Equal("Ada King", stored.Snapshot.Attributes["name"].GetString());
    }

    [Fact]
    public async Task Save_WhenManyAtOnce_KeepsOne()
    {
        var user = await CreateUserAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => SaveAsync(user, Make("acme", "1", $"Ada {number}"), Given.Time)));
        Assert.Single(await ListAsync(user));
    }

    [Fact]
    public async Task List_OfSeveral_BeginsWithTheNewestAndHasNobodyElses()
    {
        var (user, other) = (await CreateUserAsync(), await CreateUserAsync());
        await SaveAsync(user, Make("acme", "1", "Ada"), Given.Time);
        await SaveAsync(user, Make("ACME", "1", "Ada"), Given.Time.AddHours(1));
        await SaveAsync(other, Make("acme", "2", "Bob"), Given.Time);
        Assert.Equal(["ACME", "acme"], (await ListAsync(user)).Select(stored => stored.Snapshot.Provider));
    }

    [Fact]
    public async Task Delete_WhenSomeAreKept_TakesTheOthersOfThatUserOnly()
    {
        var (user, other) = (await CreateUserAsync(), await CreateUserAsync());
        var kept = Make("acme", "1", "Ada");
        foreach (var snapshot in (UpstreamSnapshot[])[kept, Make("acme", "2", "Ada"), Make("other", "1", "Ada")])
        {
            await SaveAsync(user, snapshot, Given.Time);
        }

        await SaveAsync(other, Make("other", "3", "Bob"), Given.Time);
        Assert.Equal(2, await DeleteAsync(user, [(kept.Provider, kept.Key)]));
        Assert.Equal(kept.Key, Assert.Single(await ListAsync(user)).Snapshot.Key);
        Assert.Single(await ListAsync(other));
        Assert.Equal(1, await DeleteAsync(user, []));
        Assert.Empty(await ListAsync(user));
    }

    [Fact]
    public async Task Delete_OfTheUser_TakesThemAlong()
    {
        var user = await CreateUserAsync();
        await SaveAsync(user, Make("acme", "1", "Ada"), Given.Time);
        await DeleteUserAsync(user);
        Assert.Empty(await ListAsync(user));
    }

    [Fact]
    public async Task List_OfNobody_IsEmpty()
    {
        Assert.Empty(await ListAsync("no such key"));
        Assert.Equal(0, await DeleteAsync("no such key", []));
    }

    private static UpstreamSnapshot Make(string provider, string subject, string name) => new()
    {
        Provider = provider,
        Issuer = "https://acme.example",
        Subject = subject,
        Attributes = new Dictionary<string, JsonElement> { ["name"] = JsonSerializer.SerializeToElement(name) },
    };

    private Task<bool> SaveAsync(string user, UpstreamSnapshot snapshot, DateTimeOffset time) => StoreAsync<IUpstreamSnapshotStore, bool>(async store =>
    {
        await store.SaveAsync(user, snapshot, time, CancellationToken.None);
        return true;
    });

    private Task<IReadOnlyList<StoredUpstreamSnapshot>> ListAsync(string user) =>
        StoreAsync<IUpstreamSnapshotStore, IReadOnlyList<StoredUpstreamSnapshot>>(store => store.ListAsync(user, CancellationToken.None));

    private Task<int> DeleteAsync(string user, IReadOnlyCollection<(string Provider, string Key)> kept) =>
        StoreAsync<IUpstreamSnapshotStore, int>(store => store.DeleteAsync(user, kept, CancellationToken.None));
}
