using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Administration.Directory;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.EntityFrameworkCore.Stores.Directory;
using OidcProfiles.Filtering;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store that finds users must do.</summary>
public abstract class UserDirectorySpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly DirectoryLimits[] Limits = [new(), new() { Few = 1, Walk = 100 }, new() { Few = 0, Walk = 2 }];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Find_PageByPage_GivesEveryUserOnceInTheOrderOfCodePoints(bool isDescending)
    {
        string?[] names = ["A", "Z", "_", "Ä", "AB", "A B", "\uFF21", "😀", "B%", "B_"];
        foreach (var name in names.Reverse())
        {
            await AddAsync(name);
        }

        // Users without a name stand behind all others, and between them the id decides.
        for (var count = 0; count < 5; count++)
        {
            await AddAsync(name: null);
        }

        var expected = names.OrderBy(name => name, Comparer<string?>.Create(CompareCodePoints)).Concat(new string?[5]).ToList();
        if (isDescending)
        {
            expected.Reverse();
        }

        var read = await ReadAllAsync(new() { Limit = 3, Now = Given.Time, IsDescending = isDescending });
        Assert.Equal(expected, read.Select(entry => entry.Position.Name));
        Assert.Equal(15, read.Select(entry => entry.Snapshot.Account.UserId).Distinct().Count());

        // The other way round from any place are those before it, the nearest first.
        for (var place = 0; place < read.Count; place++)
        {
            var back = await FindAsync(new() { Limit = 20, Now = Given.Time, IsDescending = !isDescending, From = read[place].Position });
            Assert.Equal(read.Take(place).Reverse().Select(entry => entry.Position), back.Select(entry => entry.Position));
        }
    }

    [Fact]
    public async Task Find_WhileUsersComeAndGo_LeavesOutAndRepeatsNobodyWhoStays()
    {
        var users = new List<string>();
        for (var count = 0; count < 6; count++)
        {
            users.Add(await AddAsync($"U{count}"));
        }

        var first = await FindAsync(new() { Limit = 3, Now = Given.Time });
        await DeleteUserAsync(users[2]);
        await DeleteUserAsync(users[3]);
        await AddAsync("U0X");
        await AddAsync("U2X");
        var second = await FindAsync(new() { Limit = 9, Now = Given.Time, From = first[^1].Position });
        Assert.Equal(["U0", "U1", "U2"], first.Select(entry => entry.Position.Name));
        Assert.Equal(["U2X", "U4", "U5"], second.Select(entry => entry.Position.Name));
    }

    [Fact]
    public async Task Find_OfAUser_GivesAccountProfileAndLastSignIn()
    {
        var id = await AddAsync("ADA", user =>
        {
            (user.UserName, user.Email, user.EmailConfirmed, user.PhoneNumber) = ("ada", "ada@example.org", true, "+4930");
            (user.LockoutEnabled, user.LockoutEnd) = (true, Given.Time.AddDays(1));
        });
        await SetAsync(id, (Given.Searchable, "Oxford"));
        await InScopeAsync(async context =>
        {
            var key = context.Users.Single().Id;
            foreach (var day in (int[])[3, 1])
            {
                context.Add(new SignInPlaceEntity<TKey> { UserId = key, Place = $"{day}", FirstAt = Given.Time.UtcDateTime, SeenAt = Given.Time.AddDays(day).UtcDateTime });
            }

            return await context.SaveChangesAsync();
        });
        Commands.Reset();
        var entry = Assert.Single(await FindAsync(new() { Limit = 1, Now = Given.Time }));
        Assert.Equal(1, Commands.Count);
        Assert.Equal((await base.FindAsync(id))!.Account, entry.Snapshot.Account);
        Assert.Equal("Oxford", $"{entry.Snapshot.Profile.Values[Given.Searchable].Value!.ToJson()}");
        Assert.Equal(Given.Time.AddDays(3), entry.LastSignInAt);
        Assert.Equal(new("ADA", id), entry.Position);
    }

    [Fact]
    public async Task Find_ByAccount_ComparesAsTheConditionSays()
    {
        await AddAsync("A%B", user => (user.NormalizedEmail, user.PhoneNumber) = ("X@E", "+491"));
        await AddAsync("A%C", user => (user.NormalizedEmail, user.PhoneNumber) = ("X@F", "+492"));
        await AddAsync("AXB", user => user.NormalizedEmail = "");
        await AddAsync("B\\_");
        await AddAsync("\uD7FFX");
        await AddAsync(name: null, user => user.NormalizedEmail = "Y@E");
        await AssertAsync(Name(FilterOperator.Equal, "A%B"), "A%B");
        await AssertAsync(Name(FilterOperator.StartsWith, "A%"), "A%B A%C");
        await AssertAsync(Name(FilterOperator.StartsWith, "A"), "A%B A%C AXB");
        await AssertAsync(Name(FilterOperator.StartsWith, "B\\_"), "B\\_");
        await AssertAsync(Name(FilterOperator.StartsWith, "\uD7FF"), "\uD7FFX");
        await AssertAsync(Name(FilterOperator.Contains, "%"), "A%B A%C");
        await AssertAsync(Name(FilterOperator.EndsWith, "_"), "B\\_");
        await AssertAsync(Name(FilterOperator.EndsWith, "B"), "A%B AXB");
        await AssertAsync(new NotCondition(Name(FilterOperator.StartsWith, "A")), "B\\_ \uD7FFX -");
        await AssertAsync(new NotCondition(Name(FilterOperator.Equal, "A%B")), "A%C AXB B\\_ \uD7FFX -");
        await AssertAsync(new NotCondition(Name(FilterOperator.Contains, "A")), "B\\_ \uD7FFX -");
        await AssertAsync(new AccountCondition(AccountField.Email, FilterOperator.StartsWith, "X@"), "A%B A%C");
        await AssertAsync(new AccountCondition(AccountField.Email, FilterOperator.EndsWith, "@E"), "A%B -");
        await AssertAsync(new AccountCondition(AccountField.Email, FilterOperator.Equal, null), "A%B A%C -");
        await AssertAsync(new NotCondition(new AccountCondition(AccountField.Email, FilterOperator.Equal, null)), "AXB B\\_ \uD7FFX");
        await AssertAsync(new AccountCondition(AccountField.PhoneNumber, FilterOperator.Equal, "+492"), "A%C");
    }

    [Fact]
    public async Task Find_ByIdAndFacts_ComparesAsTheConditionSays()
    {
        var id = await AddAsync("A", user => (user.Email, user.EmailConfirmed) = ("a@e", true));
        await AddAsync("B", user => (user.EmailConfirmed, user.PhoneNumber, user.PhoneNumberConfirmed) = (true, "+49", true));
        await AddAsync("C", user => (user.LockoutEnabled, user.LockoutEnd) = (true, Given.Time));
        await AddAsync("D", user => (user.LockoutEnabled, user.LockoutEnd) = (true, Given.Time.AddMilliseconds(-1)));
        await AddAsync("E", user => (user.LockoutEnabled, user.LockoutEnd) = (false, DateTimeOffset.MaxValue));
        await AddAsync("F", user => (user.LockoutEnabled, user.LockoutEnd) = (true, DateTimeOffset.MaxValue));
        await AssertAsync(new IdCondition(id), "A");
        await AssertAsync(new IdCondition(UnusedKey), "");
        await AssertAsync(new IdCondition("no such id"), "");
        await AssertAsync(new NotCondition(new IdCondition(id)), "B C D E F");
        await AssertAsync(new FlagCondition(UserState.EmailVerified), "A");
        await AssertAsync(new FlagCondition(UserState.PhoneNumberVerified), "B");
        await AssertAsync(new FlagCondition(UserState.Locked), "C F");
        await AssertAsync(new NotCondition(new FlagCondition(UserState.Locked)), "A B D E");
        Assert.True(typeof(TKey) == typeof(string) || (await FindAsync(new() { Limit = 1, Now = Given.Time, From = new("A", "no such id") })).Count == 0);
    }

    [Fact]
    public async Task Find_ByValues_ComparesAsTheConditionSays()
    {
        await AddAsync("A", (Given.Searchable, "Oxford"), (Given.Unique, "1"));
        await AddAsync("B", (Given.Searchable, "Oslo"), (Given.Unique, "2"));
        await AddAsync("C", (Given.Searchable, "Ōtsu"));
        await AddAsync("D");
        await AssertAsync(Value(FilterOperator.Equal, "oxford"), "A");
        await AssertAsync(Value(FilterOperator.Equal, "Oxford"), "");
        await AssertAsync(Value(FilterOperator.StartsWith, "o"), "A B");
        await AssertAsync(Value(FilterOperator.Contains, "s"), "B C");
        await AssertAsync(Value(FilterOperator.EndsWith, "o"), "B");
        await AssertAsync(Value(FilterOperator.GreaterThan, "oslo"), "A C");
        await AssertAsync(Value(FilterOperator.GreaterThanOrEqual, "oslo"), "A B C");
        await AssertAsync(Value(FilterOperator.LessThan, "oxford"), "B");
        await AssertAsync(Value(FilterOperator.LessThanOrEqual, "oxford"), "A B");
        await AssertAsync(Value(FilterOperator.Equal, null), "A B C");
        await AssertAsync(new NotCondition(Value(FilterOperator.Equal, "oxford")), "B C D");
        await AssertAsync(All(Value(FilterOperator.StartsWith, "o"), new ValueCondition(Given.Unique, FilterOperator.Equal, "2")), "B");
        await AssertAsync(Any(Value(FilterOperator.Equal, "oxford"), Name(FilterOperator.Equal, "D"), Name(FilterOperator.StartsWith, "A")), "A D");
        await AssertAsync(Any(Value(FilterOperator.EndsWith, "o"), Name(FilterOperator.Equal, "D")), "B D");
        await AssertAsync(new NotCondition(Any(Value(FilterOperator.StartsWith, "o"), Name(FilterOperator.Equal, "D"))), "C");
        await AssertAsync(All(Any(Value(FilterOperator.StartsWith, "o"), Name(FilterOperator.Equal, "D")), new NotCondition(Name(FilterOperator.Equal, "A"))), "B D");
    }

    [Fact]
    public async Task Find_BySearch_GivesEverybodyWhomAnyIndexFindsOnceAndPageByPage()
    {
        var id = await AddAsync("M", (Given.Searchable, "nothing"));
        await AddAsync("OX", user => (user.NormalizedEmail, user.PhoneNumber) = ("OX@E", "+49"));
        await AddAsync("P", user => user.NormalizedEmail = "OX@F");
        await AddAsync("Q", (Given.Searchable, "Oxford"));
        await AddAsync("R", (Given.Searchable, "Oslo"));
        await AddAsync("S", user => user.PhoneNumber = "+49");
        await AddAsync(name: null, user => user.NormalizedEmail = "OX@G");
        ImmutableArray<UserCondition> search =
        [
            new IdCondition(id), Name(FilterOperator.StartsWith, "OX"), new AccountCondition(AccountField.Email, FilterOperator.StartsWith, "OX"),
            new AccountCondition(AccountField.PhoneNumber, FilterOperator.StartsWith, "+4"), Value(FilterOperator.StartsWith, "ox"),
        ];
        var request = new DirectoryRequest { Limit = 2, Now = Given.Time, Search = search };
        Assert.Equal(["M", "OX", "P", "Q", "S", null], (await ReadAllAsync(request)).Select(entry => entry.Position.Name));
        Assert.Equal([null, "S", "Q", "P", "OX", "M"], (await ReadAllAsync(request with { IsDescending = true })).Select(entry => entry.Position.Name));
        Assert.Equal(["Q"], (await ReadAllAsync(request with { Condition = Value(FilterOperator.Equal, "oxford") })).Select(entry => entry.Position.Name));
        Assert.Empty(await FindAsync(request with { Search = [new IdCondition("no such id")] }));
    }

    private static AccountCondition Name(FilterOperator comparison, string key) => new(AccountField.UserName, comparison, key);

    private static ValueCondition Value(FilterOperator comparison, string? key) => new(Given.Searchable, comparison, key);

    private static AllConditions All(params ImmutableArray<UserCondition> conditions) => new(conditions);

    private static AnyConditions Any(params ImmutableArray<UserCondition> conditions) => new(conditions);

    private static int CompareCodePoints(string? one, string? other) =>
        string.CompareOrdinal(Spell(one!), Spell(other!));

    private static string Spell(string text) => string.Concat(text.EnumerateRunes().Select(rune => $"{rune.Value:x6}"));

    /// <summary>Page by page, in both directions, and by every way that a filter can take.</summary>
    private async Task AssertAsync(UserCondition condition, string expected)
    {
        var names = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var limits in Limits)
        {
            var found = await ReadAllAsync(new() { Limit = 2, Now = Given.Time, Condition = condition }, limits);
            Assert.Equal(names, found.Select(entry => entry.Position.Name ?? "-"));
            found = await ReadAllAsync(new() { Limit = 1, Now = Given.Time, Condition = condition, IsDescending = true }, limits);
            Assert.Equal(names.Reverse(), found.Select(entry => entry.Position.Name ?? "-"));
        }
    }

    private async Task<List<DirectoryEntry>> ReadAllAsync(DirectoryRequest request, DirectoryLimits? limits = null)
    {
        var read = new List<DirectoryEntry>();
        IReadOnlyList<DirectoryEntry> page;
        do
        {
            page = await FindAsync(request with { From = read.LastOrDefault()?.Position }, limits);
            read.AddRange(page);
        }
        while (page.Count == request.Limit);
        return read;
    }

    private Task<IReadOnlyList<DirectoryEntry>> FindAsync(DirectoryRequest request, DirectoryLimits? limits = null) =>
        InScopeAsync(context => new UserDirectoryStore<SpecificationContext<TUser, TKey>, TUser, TKey>(context, limits).FindAsync(request, CancellationToken.None));

    private Task<string> AddAsync(string? name, Action<TUser>? change = null)
    {
        var user = new TUser { UserName = name, NormalizedUserName = name };
        change?.Invoke(user);
        return CreateUserAsync(user);
    }

    private async Task<string> AddAsync(string name, params (string Id, string? Text)[] values)
    {
        var id = await AddAsync(name, change: null);
        Assert.True(values.Length == 0 || (await SetAsync(id, values)).Succeeded);
        return id;
    }
}
