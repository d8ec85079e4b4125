using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Access;
using OidcProfiles.Administration.Directory;
using OidcProfiles.Attributes;
using OidcProfiles.EntityFrameworkCore.Stores.Directory;
using OidcProfiles.Profiles;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Specification.Tests.PostgreSql;

/// <summary>How PostgreSQL finds users among many: by its indexes, and without looking at everybody.</summary>
public sealed class DirectoryPlanTests(DirectoryPlanTests.Seeded seeded) : IClassFixture<DirectoryPlanTests.Seeded>
{
    private const string Names = "OidcProfilesUserNameIndex";
    private const string Addresses = "OidcProfilesEmailIndex";
    private const string Numbers = "OidcProfilesPhoneNumberIndex";
    private const string Values = "IX_OidcProfileValues_AttributeId_Key_UserId";
    private const string Walk = "Filter: ((SubPlan";
    private const int Middle = 12_345;

    [Fact]
    public async Task List_OfTheBeginning_WalksTheIndexOfNames()
    {
        var page = await FindAsync(new(), 1, Names);
        Assert.Equal(50, page.Users.Count);
        Assert.NotNull(page.Next);
    }

    [Fact]
    public async Task List_OfTheNextPageAndThePreviousOne_BeginsWithinTheIndexOfNames()
    {
        var middle = new DirectoryPosition(UserSeed.NameOf(Middle).ToUpperInvariant(), UserSeed.IdOf(Middle)).Write();
        var page = await FindAsync(new() { After = middle }, 1, Names, "Index Cond: ((\"NormalizedUserName\" IS NOT NULL) AND ((\"NormalizedUserName\")::text >= ");
        await FindAsync(new() { Before = page.Previous }, 1, Names, "Backward", "AND ((\"NormalizedUserName\")::text <= ");
    }

    [Fact]
    public async Task Search_ByTheBeginningOfAnAddress_TakesAPieceOfEachIndex()
    {
        var page = await FindAsync(new() { Search = UserSeed.AddressOf(Middle)[..^8] }, 2, Names, Addresses, Values);
        Assert.Equal(UserSeed.IdOf(Middle), Assert.Single(page.Users).Id);
    }

    [Fact]
    public async Task Search_ByNumber_TakesAPieceOfEachIndex()
    {
        var page = await FindAsync(new() { Search = "+49 301 0012345" }, 2, Names, Addresses, Numbers, Values);
        Assert.Equal(UserSeed.IdOf(Middle), Assert.Single(page.Users).Id);
    }

    [Fact]
    public async Task Search_ByAnIndexedAttribute_TakesAPieceOfEachIndex()
    {
        var page = await FindAsync(new() { Search = UserSeed.NumberOf(Middle) }, 2, Values);
        Assert.Equal(UserSeed.IdOf(Middle), Assert.Single(page.Users).Id);
    }

    [Fact]
    public async Task Filter_ByTheBeginningOfAnAddress_UsesTheIndexOfAddresses()
    {
        var page = await FindAsync(new() { Filter = $"email sw \"{UserSeed.AddressOf(Middle)[..^12]}\"" }, 3, Addresses);
        Assert.Equal(UserSeed.IdOf(Middle), Assert.Single(page.Users).Id);
    }

    [Fact]
    public async Task Filter_ByAnIndexedAttribute_UsesTheIndexOfValues()
    {
        var page = await FindAsync(new() { Filter = $"employee_number eq \"{UserSeed.NumberOf(Middle)}\"" }, 3, Values);
        Assert.Equal(UserSeed.IdOf(Middle), Assert.Single(page.Users).Id);
    }

    [Fact]
    public async Task Filter_WithOr_AsksEachIndex()
    {
        var page = await FindAsync(
            new() { Filter = $"employee_number eq \"{UserSeed.NumberOf(Middle)}\" or email eq \"{UserSeed.AddressOf(Middle + 1)}\"" }, 3, Values, "mailIndex");
        Assert.Equal([UserSeed.IdOf(Middle), UserSeed.IdOf(Middle + 1)], page.Users.Select(user => user.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filter_ByAValueOfMany_WalksTheIndexOfNames()
    {
        var page = await FindAsync(new() { Filter = "department sw \"Department\"" }, 2, Names, Walk);
        Assert.Equal(50, page.Users.Count);
        page = await FindAsync(new() { Filter = "department sw \"Department\"", After = page.Next }, 2, Names, Walk);
        Assert.Equal(50, page.Users.Count);
    }

    /// <summary>The page, whose first query must use these indexes, while none of the queries reads a whole table of people.</summary>
    private async Task<UserPage> FindAsync(UserQuery query, int queries, params string[] expected)
    {
        await using var context = seeded.CreateContext();
        var directory = new UserDirectory(
            new UserDirectoryStore<SpecificationContext<IdentityUser, string>, IdentityUser, string>(context),
            new Fixed(),
            new(new UpperInvariantLookupNormalizer(), new()),
            TimeProvider.System);
        var result = await directory.FindPageAsync(query, ProfileActor.Portal("root", AdminRights.ReadOnly), CancellationToken.None);
        Assert.True(result.Result.Succeeded);
        var plans = seeded.Plans.Take();
        Assert.Equal(queries, plans.Count);
        Assert.All(plans, plan =>
        {
            Assert.DoesNotContain("Seq Scan on \"AspNetUsers\"", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on \"OidcProfileValues\"", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on \"OidcProfiles\"", plan, StringComparison.Ordinal);
        });

        // Before the page of a filter stands what counts its matches.
        var first = plans[query.Filter is null ? 0 : 1];
        Assert.All(expected, part => Assert.Contains(part, first, StringComparison.Ordinal));
        return result.Page!;
    }

    /// <summary>A database with many users.</summary>
    public sealed class Seeded : IAsyncLifetime
    {
        private TestDatabase? _database;

        public PlanRecorder Plans { get; } = new();

        public async Task InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync();
            await using var context = CreateContext();
            await context.Database.EnsureCreatedAsync();
            await new UserSeed(_database.ConnectionString).FillAsync(20_000);
            Plans.IsOn = true;
        }

        public async Task DisposeAsync() => await _database!.DisposeAsync();

        public SpecificationContext<IdentityUser, string> CreateContext() => new(
            new DbContextOptionsBuilder<SpecificationContext<IdentityUser, string>>()
                .UseNpgsql(_database!.ConnectionString).AddInterceptors(Plans).Options);
    }

    private sealed class Fixed : IAttributeSchemaProvider
    {
        public AttributeSchema Current => UserSeed.Schema;
    }
}
