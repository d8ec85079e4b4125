using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Outbox.Cooldowns;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Specification.Tests;

/// <summary>Of a person who is erased nothing is left in any table, and of others everything is.</summary>
public abstract class ErasureSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private readonly string _mark = $"mark{Guid.NewGuid():N}"[..16];
    private int _number = 765_432_100;
    private string? _counted;

    private readonly CountingEraser _eraser = new();

    protected override bool IsOneByOne => true;

    protected override void Configure(IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddAuthentication();
        services.AddIdentityCore<TUser>().AddRoles<IdentityRole<TKey>>().AddSignInManager()
            .AddEntityFrameworkStores<SpecificationContext<TUser, TKey>>();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddOidcProfiles(options => options.PublicUrl = new("https://id.example.org")).AddAccounts<TUser>();
        services.AddSingleton<IAccountEraser>(_eraser);
    }

    [Fact]
    public async Task Erase_OfAPersonInEveryTable_LeavesAPseudonymAndTheLastMailOnly()
    {
        var (userId, otherId) = await CreateBothAsync();
        var before = await DumpAsync();

        // A table that is empty proves nothing: this fails for one that is new.
        Assert.Equal([], await EmptyTablesAsync(before));
        Assert.True((await EraseAsync(userId)).Succeeded);
        var after = await DumpAsync();

        var last = Assert.Single(after, line => line.Contains(_mark, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Kind=account-deleted", last, StringComparison.Ordinal);
        Assert.DoesNotContain(userId, string.Concat(after), StringComparison.OrdinalIgnoreCase);
        var pseudonym = Assert.Single(Regex.Matches(string.Concat(after), "erased-[0-9a-f]{32}").Select(match => match.Value).Distinct());

        // That it was done is told, and not of whom.
        var told = Assert.Single(after, line => IsAudit(line) && line.Contains($"Event={AuditEvents.AccountErased} ", StringComparison.Ordinal));
        Assert.DoesNotMatch("(User|Actor)(Id|Salt|Commitment)=[^ ]", told);

        // What the person did is still told: of a value, its history, a definition, a template and its history.
        var replaced = before.Where(line => !IsOf(line, userId, _mark)).Select(line => Neutral(Erased(line, userId).Replace(userId, pseudonym, StringComparison.Ordinal)));
        Assert.Equal(replaced, after.Where(line => line != last && line != told).Select(Neutral));
        Assert.Equal(6, after.Count(line => line.Contains(pseudonym, StringComparison.OrdinalIgnoreCase)));
        var chain = await StoreAsync<IAuditChain, AuditVerification>(audit => audit.VerifyAsync(null, CancellationToken.None));
        Assert.Equal((null, 2, 2), (chain.Fault, chain.Count, chain.Erased));
        Assert.Contains(otherId, string.Concat(after), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Erase_WhenAnyCommandFails_LeavesEverything()
    {
        var (userId, _) = await CreateBothAsync();
        var before = await DumpAsync();
        for (var failing = 1; ; failing++)
        {
            Commands.Reset(failing);
            var failure = await Record.ExceptionAsync(() => EraseAsync(userId));
            Commands.Reset();
            if (failure is null)
            {
                Assert.InRange(failing, 15, 80);
                break;
            }

            Assert.True(failure.GetBaseException() is InjectedException, $"{failure}");
            Assert.Equal(before, await DumpAsync());
        }

        Assert.DoesNotContain(await DumpAsync(), line => IsOf(line, userId, _mark));
    }

    [Fact]
    public async Task Run_ByTwoInstancesAtOnce_ErasesEachAccountOnce()
    {
        var ids = await CreateManyAsync(6);

        await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());
        Assert.Equal(ids.Order(StringComparer.Ordinal), _eraser.Erased.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(await DumpAsync(), line => ids.Exists(id => line.Contains(id, StringComparison.OrdinalIgnoreCase) || line.Contains(_mark, StringComparison.OrdinalIgnoreCase) && !IsLast(line)));
    }

    [Fact]
    public async Task Run_WhenOneAccountFails_ErasesTheOthersAndKeepsThatOneWhole()
    {
        var ids = await CreateManyAsync(3);

        _eraser.Failing = ids[1];
        var kept = (await DumpAsync()).Where(line => IsOf(line, ids[1], $"{_mark}1")).ToList();
        await RunAsync();
        Assert.Equal(kept, (await DumpAsync()).Where(line => IsOf(line, ids[1], $"{_mark}1")));
        Assert.DoesNotContain(await DumpAsync(), line => IsOf(line, ids[0], $"{_mark}0") || IsOf(line, ids[2], $"{_mark}2"));

        _eraser.Failing = null;
        await RunAsync();
        Assert.DoesNotContain(await DumpAsync(), line => IsOf(line, ids[1], $"{_mark}1"));
    }

    [Fact]
    public async Task Run_BeforeAnAccountIsDueOrAfterItWasKept_LeavesIt()
    {
        var (kept, later) = (await CreateUserAsync(), await CreateUserAsync());
        var now = DateTimeOffset.UtcNow;
        await AddAsync(new(kept, now.AddDays(-1), now.AddDays(-15)));
        await AddAsync(new(later, now.AddDays(1), now));
        Assert.True(await InScopeAsync((services, _) => services.GetRequiredService<IAccountDeletion>().CancelAsync(kept, default)));
        Assert.False(await InScopeAsync((services, _) => services.GetRequiredService<IAccountDeletion>().CancelAsync(kept, default)));
        await RunAsync();
        Assert.Equal(2, await InScopeAsync(context => Task.FromResult(context.Users.Count())));
    }

    [Fact]
    public async Task Deletions_OfTheStore_AreOneForEachUserAndListedByWhenTheyAreDue()
    {
        var users = await CreateUsersAsync(3);
        Assert.True(await AddAsync(new(users[0], Given.Time.AddDays(2), Given.Time)));
        Assert.True(await AddAsync(new(users[1], Given.Time.AddDays(1), Given.Time)));
        Assert.True(await AddAsync(new(users[2], Given.Time.AddDays(9), Given.Time)));
        Assert.False(await AddAsync(new(users[0], Given.Time.AddDays(3), Given.Time.AddDays(1))));
        Assert.Equal(new(users[0], Given.Time.AddDays(2), Given.Time), await FindDeletionAsync(users[0]));
        Assert.Equal([users[1], users[0]], await DueAsync(Given.Time.AddDays(2), skip: 0));
        Assert.Equal([users[0]], await DueAsync(Given.Time.AddDays(2), skip: 1));
        Assert.False(await RemoveAsync(users[0], Given.Time.AddDays(1)));
        Assert.True(await RemoveAsync(users[0], Given.Time.AddDays(2)));
        Assert.Null(await FindDeletionAsync(users[0]));
        await DeleteUserAsync(users[1]);
        Assert.Empty(await DueAsync(Given.Time.AddDays(2), skip: 0));
        Assert.Null(await FindDeletionAsync("no such key"));
        Assert.False(await RemoveAsync("no such key", null));
    }

    [Fact]
    public async Task Find_OfAUserWhoIsToBeDeleted_SaysSo()
    {
        var user = await CreateUserAsync();
        Assert.False((await FindAsync(user))!.Account.IsBeingDeleted);
        await AddAsync(new(user, Given.Time, Given.Time));
        Assert.True((await FindAsync(user))!.Account.IsBeingDeleted);
    }

    /// <summary>A person's own row: by id, by mark, or by what an address is found by without being told.</summary>
    private bool IsOf(string line, string userId, string mark) =>
        (line.Contains(mark, StringComparison.OrdinalIgnoreCase) && !IsLast(line))
        || (line.Contains($"UserId={userId}", StringComparison.OrdinalIgnoreCase) && !IsAudit(line))
        || (_counted is not null && line.Contains(_counted, StringComparison.Ordinal))
        || line.Contains(ProofSubject.OfAddress(ErasureGiven.AddressOf(mark).ToUpperInvariant()), StringComparison.Ordinal)
        || line.Contains(ErasureGiven.LoginSubjectOf(mark), StringComparison.Ordinal)
        || line.Contains(CooldownKeys.OfAddress("reset-password", ErasureGiven.AddressOf(mark)), StringComparison.Ordinal);

    /// <summary>Events stay; of the person's id in them nothing does, nor the salt by which the commitment could be told.</summary>
    private static bool IsAudit(string line) => line.StartsWith("OidcProfileAudit:", StringComparison.Ordinal);

    private static string Erased(string line, string userId) => !IsAudit(line) ? line : Regex.Replace(
        Regex.Replace(line, $"UserId={userId} UserSalt=[0-9a-f]+", "UserId= UserSalt="), $"(ActorId={userId}) ActorSalt=[0-9a-f]+", "$1 ActorSalt=");

    private static bool IsLast(string line) => line.Contains("Kind=account-deleted", StringComparison.Ordinal);

    /// <summary>Without the stamp, which changes with the name of an actor.</summary>
    private static string Neutral(string line) => Regex.Replace(line, "ConcurrencyStamp=[^ ]*", string.Empty);

    private async Task<(string UserId, string OtherId)> CreateBothAsync()
    {
        var (user, other) = (await CreateAsync(_mark), await CreateAsync($"other{_mark[4..]}"));
        await InScopeAsync(async (services, _) =>
        {
            _counted = await ErasureGiven.HashOfAsync(services, _mark);
            await ErasureGiven.ActAsync(services, user, other);
            return true;
        });
        return (user, other);
    }

    private async Task<List<string>> CreateManyAsync(int count)
    {
        var ids = new List<string>();
        for (var number = 0; number < count; number++)
        {
            ids.Add(await CreateAsync($"{_mark}{number}"));
        }

        return ids;
    }

    private Task<string> CreateAsync(string mark) =>
        InScopeAsync((services, _) => ErasureGiven.CreateAsync<TUser, TKey>(services, new TUser { Id = Key(++_number) }, mark));

    /// <summary>Long enough to be found in no other text.</summary>
    private static TKey Key(int number) => typeof(TKey) == typeof(int)
        ? (TKey)(object)number
        : typeof(TKey) == typeof(Guid) ? (TKey)(object)Guid.NewGuid() : (TKey)(object)Guid.NewGuid().ToString();

    private Task<IReadOnlyList<string>> DumpAsync() => InScopeAsync(DatabaseDump.ReadAsync);

    private async Task<List<string>> EmptyTablesAsync(IReadOnlyList<string> lines)
    {
        var tables = await InScopeAsync(context => Task.FromResult(context.Model.GetEntityTypes().Select(type => type.GetTableName()).ToList()));
        return [.. tables.OfType<string>().Distinct().Where(table => table != "AspNetRoleClaims" && !lines.Any(line => line.StartsWith($"{table}:", StringComparison.Ordinal)))];
    }

    private Task<IdentityResult> EraseAsync(string userId) =>
        InScopeAsync((services, _) => services.GetRequiredService<IAccountErasure>().EraseAsync(userId, CancellationToken.None));

    private Task<bool> RunAsync() => InScopeAsync(async (services, _) =>
    {
        await services.GetRequiredService<DueErasures>().RunAsync(CancellationToken.None);
        return true;
    });

    private Task<bool> AddAsync(PendingDeletion deletion) =>
        StoreAsync<IDeletionStore, bool>(store => store.TryAddAsync(deletion, CancellationToken.None));

    private Task<PendingDeletion?> FindDeletionAsync(string userId) =>
        StoreAsync<IDeletionStore, PendingDeletion?>(store => store.FindAsync(userId, CancellationToken.None));

    private Task<bool> RemoveAsync(string userId, DateTimeOffset? dueBy) =>
        StoreAsync<IDeletionStore, bool>(store => store.TryRemoveAsync(userId, dueBy, CancellationToken.None));

    private Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int skip) =>
        StoreAsync<IDeletionStore, IReadOnlyList<string>>(store => store.ListDueAsync(now, skip, 10, CancellationToken.None));
}
