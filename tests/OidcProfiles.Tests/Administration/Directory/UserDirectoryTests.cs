using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration.Directory;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Administration.Directory;

/// <summary>What users are found by, and what is told of them.</summary>
public sealed class UserDirectoryTests
{
    private static readonly ProfileActor Reader = ProfileActor.Portal("root", AdminRights.ReadOnly);
    private static readonly ProfileActor Program = ProfileActor.System;

    private static readonly SchemaProvider Schema = new(new(
    [
        .. StandardAttributes.All,
        Define("department"),
        Define("hired", AttributeType.Date),
        Define("height", AttributeType.Number),
        Define("site", AttributeType.Url),
        Define("mobile", AttributeType.PhoneNumber),
        Define("other_mail", AttributeType.Email) with { IsMultiValued = true },
        Define("newsletter", AttributeType.Boolean),
        Define("salary_band") with { Access = AttributeAccess.Hidden },
        Define("notes") with { IsSearchable = false },
        Define("old") with { IsRetired = true },
    ]));

    [Theory]
    [InlineData("userName eq \"Anna\"", "UserName Equal ANNA")]
    [InlineData("USERNAME SW \"anna\"", "UserName StartsWith ANNA")]
    [InlineData("preferred_username pr", "UserName Equal ")]
    [InlineData("email eq \"ANNA@Example.org\"", "Email Equal ANNA@EXAMPLE.ORG")]
    [InlineData("phone_number sw \"+49 (30)\"", "PhoneNumber StartsWith +4930")]
    [InlineData("id eq \"42\"", "id 42")]
    [InlineData("id ne \"42\"", "not(id 42)")]
    [InlineData("email_verified eq true", "EmailVerified")]
    [InlineData("locked eq false", "not(Locked)")]
    [InlineData("locked ne false", "not(not(Locked))")]
    [InlineData("department eq \"  RESEARCH\"", "department Equal research")]
    [InlineData("Department sw \"Ｒe\"", "department StartsWith re")]
    [InlineData("department ne \"x\"", "not(department Equal x)")]
    [InlineData("department pr", "department Equal ")]
    [InlineData("department eq null", "not(department Equal )")]
    [InlineData("department ne null", "department Equal ")]
    [InlineData("hired ge \"2020-01-01\" and hired lt \"2021-01-01\"", "all[hired GreaterThanOrEqual 2020-01-01, hired LessThan 2021-01-01]")]
    [InlineData("height eq 1.50", "height Equal 1.5")]
    [InlineData("newsletter eq true", "newsletter Equal true")]
    [InlineData("mobile eq \"+49 30 1\"", "mobile Equal +49301")]
    [InlineData("mobile sw \"+49 30\"", "mobile StartsWith +4930")]
    [InlineData("other_mail eq \"Anna@BÜCHER.example\"", "other_mail Equal anna@xn--bcher-kva.example")]
    [InlineData("site sw \"HTTPS://Example.org\"", "site StartsWith https://example.org")]
    [InlineData("site sw \"https://example.org/\"", "site StartsWith https://example.org/")]
    [InlineData("not (department eq \"a\" or email sw \"b\")", "not(any[department Equal a, Email StartsWith B])")]
    [InlineData("department eq \"a\" and email co \"b\"", "all[department Equal a, Email Contains B]")]
    [InlineData("department eq \"a\" and (email co \"b\" or not (userName ew \"c\"))", "all[department Equal a, any[Email Contains B, not(UserName EndsWith C)]]")]
    public async Task FindPage_WithAFilter_AsksForItsNormalForm(string filter, string expected)
    {
        var request = await AskAsync(new() { Filter = filter }, Reader);
        Assert.Equal(expected, Write(request.Condition!));
        Assert.True(request.Search.IsDefault);
    }

    [Theory]
    [InlineData("department is \"a\"", nameof(ProfileErrorDescriber.InvalidFilter))]
    [InlineData("department eq \"a", nameof(ProfileErrorDescriber.InvalidFilter))]
    [InlineData("nothing eq \"a\"", nameof(ProfileErrorDescriber.UnknownFilterAttribute))]
    [InlineData("salary_band eq \"a\"", nameof(ProfileErrorDescriber.UnknownFilterAttribute))]
    [InlineData("old eq \"a\"", nameof(ProfileErrorDescriber.UnknownFilterAttribute))]
    [InlineData("name.familyName eq \"a\"", nameof(ProfileErrorDescriber.UnknownFilterAttribute))]
    [InlineData("urn:x:department eq \"a\"", nameof(ProfileErrorDescriber.UnknownFilterAttribute))]
    [InlineData("other_mail[type eq \"work\"]", nameof(ProfileErrorDescriber.UnknownFilterAttribute))]
    [InlineData("notes eq \"a\"", nameof(ProfileErrorDescriber.UnsearchableAttribute))]
    [InlineData("groups eq \"a\"", nameof(ProfileErrorDescriber.UnsearchableAttribute))]
    [InlineData("department gt \"a\"", nameof(ProfileErrorDescriber.FilterOperatorNotAccepted))]
    [InlineData("height sw 1", nameof(ProfileErrorDescriber.FilterOperatorNotAccepted))]
    [InlineData("email gt \"a\"", nameof(ProfileErrorDescriber.FilterOperatorNotAccepted))]
    [InlineData("id sw \"a\"", nameof(ProfileErrorDescriber.FilterOperatorNotAccepted))]
    [InlineData("id pr", nameof(ProfileErrorDescriber.FilterOperatorNotAccepted))]
    [InlineData("locked pr", nameof(ProfileErrorDescriber.FilterOperatorNotAccepted))]
    [InlineData("department gt null", nameof(ProfileErrorDescriber.FilterOperatorNotAccepted))]
    [InlineData("department eq 5", nameof(ProfileErrorDescriber.FilterValueNotAccepted))]
    [InlineData("department sw \"\"", nameof(ProfileErrorDescriber.FilterValueNotAccepted))]
    [InlineData("height eq \"5\"", nameof(ProfileErrorDescriber.FilterValueNotAccepted))]
    [InlineData("locked eq \"true\"", nameof(ProfileErrorDescriber.FilterValueNotAccepted))]
    [InlineData("email eq true", nameof(ProfileErrorDescriber.FilterValueNotAccepted))]
    [InlineData("department co \"a\"", nameof(ProfileErrorDescriber.UnindexedFilter))]
    [InlineData("email ew \"a\"", nameof(ProfileErrorDescriber.UnindexedFilter))]
    [InlineData("email ew \"a\" and locked eq true", nameof(ProfileErrorDescriber.UnindexedFilter))]
    [InlineData("email ew \"a\" and not (department eq \"a\")", nameof(ProfileErrorDescriber.UnindexedFilter))]
    [InlineData("email ew \"a\" or department eq \"a\"", nameof(ProfileErrorDescriber.UnindexedFilter))]
    public async Task FindPage_WithAFilterThatIsNotAccepted_SaysWhyAndAsksNothing(string filter, string code)
    {
        var store = new DirectoryMemory();
        var result = await FindAsync(store, new() { Filter = filter }, Reader);
        Assert.Equal(code, Assert.Single(result.Result.Errors).Code);
        Assert.Null(result.Page);
        Assert.Empty(store.Requests);
    }

    [Fact]
    public async Task FindPage_ByWhatIsHidden_IsAnsweredAsIfItWereNotThere()
    {
        static string Erase(UserPageResult result, string name) =>
            Assert.Single(result.Result.Errors).Description.Replace(name, "?", StringComparison.Ordinal);

        var hidden = await FindAsync(new(), new() { Filter = "salary_band eq \"a\"" }, Reader);
        var unknown = await FindAsync(new(), new() { Filter = "nothing eq \"a\"" }, Reader);
        Assert.Equal(Erase(unknown, "nothing"), Erase(hidden, "salary_band"));
        Assert.Equal("salary_band Equal a", Write((await AskAsync(new() { Filter = "salary_band eq \"a\"" }, Program)).Condition!));
        Assert.DoesNotContain((await AskAsync(new() { Search = "a" }, Reader)).Search, condition => Write(condition).StartsWith("salary", StringComparison.Ordinal));
        Assert.Contains((await AskAsync(new() { Search = "a" }, Program)).Search, condition => Write(condition).StartsWith("salary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FindPage_ByWhatIsTyped_LooksAtTheBeginningOfEverythingSearchable() => Assert.Equal(
        [
            "id +49 (30) Ä", "UserName StartsWith +49 (30) Ä", "Email StartsWith +49 (30) Ä", "PhoneNumber StartsWith +4930Ä", "department StartsWith +49 (30) ä",
            "hired StartsWith +49 (30) ä", "height StartsWith +49 (30) ä", "mobile StartsWith +4930ä", "other_mail StartsWith +49 (30) ä",
            "site StartsWith +49 (30) ä",
        ],
        (await AskAsync(new() { Search = "  +49 (30) Ä " }, Reader)).Search.Select(Write));

    [Theory]
    [InlineData("a\ud800b")]
    [InlineData("a\0b")]
    public async Task FindPage_ByWhatNobodyCanHave_FindsNobodyWithoutAsking(string typed)
    {
        var store = new DirectoryMemory(Entry("a"));
        foreach (var search in (string[])[typed, new('x', 257)])
        {
            Assert.Empty((await FindAsync(store, new() { Search = search }, Reader)).Page!.Users);
        }

        Assert.Empty(store.Requests);
        Assert.Single((await FindAsync(store, new() { Search = " \u200B", Filter = " " }, Reader)).Page!.Users);
        Assert.True(Assert.Single(store.Requests).Search.IsDefault);
    }

    [Theory]
    [InlineData(Party.EndUser, AdminLevel.Manage)]
    [InlineData(Party.Client, AdminLevel.Manage)]
    [InlineData(Party.Portal, AdminLevel.None)]
    public async Task FindPage_WithoutTheRight_Throws(Party party, AdminLevel level)
    {
        var actor = new ProfileActor(party, ValueSource.Admin, "root") { Rights = AdminRights.Full with { Users = level } };
        var store = new DirectoryMemory();
        await Assert.ThrowsAsync<AdminRightsException>(() => FindAsync(store, new(), actor));
        Assert.Empty(store.Requests);
    }

    [Fact]
    public async Task FindPage_OfPages_SaysWhereTheNextAndThePreviousBegin()
    {
        var store = new DirectoryMemory(Entry("a"), Entry("b"), Entry("c"));
        var first = (await FindAsync(store, new() { Limit = 2 }, Reader)).Page!;
        Assert.Equal((["a", "b"], null), (first.Users.Select(user => user.Id), first.Previous));
        var second = (await FindAsync(store, new() { Limit = 3, After = first.Next }, Reader)).Page!;
        Assert.Null(second.Next);
        Assert.NotNull(second.Previous);
        var back = (await FindAsync(store, new() { Limit = 2, Before = second.Previous }, Reader)).Page!;
        Assert.Equal(["b", "a"], back.Users.Select(user => user.Id));
        Assert.NotNull(back.Next);
        Assert.NotNull(back.Previous);
        Assert.Equal([(3, false, null), (4, false, "B"), (3, true, "A")], store.Requests.Select(request => (request.Limit, request.IsDescending, request.From?.Name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("!!")]
    [InlineData("WyJhIl0")]
    [InlineData("WyJhIiwiIl0")]
    [InlineData("bnVsbA")]
    [InlineData("eyJhIjoxfQ")]
    [InlineData("WyJhIiwiXHUwMDAwIl0")]
    public async Task FindPage_FromNowhere_IsRefused(string cursor)
    {
        foreach (var query in (UserQuery[])[new() { After = cursor }, new() { Before = cursor }])
        {
            var result = await FindAsync(new(), query, Reader);
            Assert.Equal(nameof(ProfileErrorDescriber.InvalidCursor), Assert.Single(result.Result.Errors).Code);
        }
    }

    [Fact]
    public async Task FindPage_OfARow_TellsNoMoreThanThePartyMayRead()
    {
        var profile = new UserProfile
        {
            UserId = "1",
            Values = new Dictionary<string, ProfileValue>
            {
                ["given_name"] = Value("Anna"),
                ["family_name"] = Value("Sand"),
                ["name"] = Value("Dr Anna Sand"),
            },
        };
        var account = new AccountSnapshot { UserId = "1", UserName = "anna", Email = "anna@example.org", EmailConfirmed = true, LockedUntil = DateTimeOffset.UnixEpoch };
        var store = new DirectoryMemory(new DirectoryEntry(new("ANNA", "1"), new(account, profile), LastSignInAt: null));

        // The standard attribute "name" is hidden by default.
        var row = Assert.Single((await FindAsync(store, new(), Reader)).Page!.Users);
        Assert.Equal(("1", "anna", "Anna Sand", "anna@example.org", true, null), (row.Id, row.UserName, row.Name, row.Email, row.EmailConfirmed, row.LockedUntil));
        Assert.Equal("Dr Anna Sand", Assert.Single((await FindAsync(store, new(), Program)).Page!.Users).Name);

        var closed = new AttributeSchema(Schema.Current.All.Select(definition => definition with { Access = AttributeAccess.Hidden }));
        row = Assert.Single((await FindAsync(store, new(), Reader, closed)).Page!.Users);
        Assert.Equal(("1", null, null, null), (row.Id, row.UserName, row.Name, row.Email));
    }

    private static ProfileValue Value(string text) => new(new TextValue(text), new(ValueSource.User, "1", DateTimeOffset.UnixEpoch));

    private static DirectoryEntry Entry(string id) =>
        new(new(id.ToUpperInvariant(), id), new(new() { UserId = id }, new() { UserId = id }), LastSignInAt: null);

    private static async Task<DirectoryRequest> AskAsync(UserQuery query, ProfileActor actor)
    {
        var store = new DirectoryMemory();
        Assert.True((await FindAsync(store, query, actor)).Result.Succeeded);
        return Assert.Single(store.Requests);
    }

    private static Task<UserPageResult> FindAsync(DirectoryMemory store, UserQuery query, ProfileActor actor, AttributeSchema? schema = null) =>
        new UserDirectory(store, schema is null ? Schema : new(schema), new(new UpperInvariantLookupNormalizer(), new()), new FixedTime())
            .FindPageAsync(query, actor, CancellationToken.None);

    private static AttributeDefinition Define(string name, AttributeType type = AttributeType.String) => new()
    {
        Id = name,
        Name = name,
        ClaimName = name,
        DisplayName = name,
        Type = type,
        Access = AttributeAccess.PortalOnly,
        Scopes = [],
        IsSearchable = true,
    };

    private static string Write(UserCondition condition) => condition switch
    {
        AllConditions all => $"all[{Join(all.Conditions)}]",
        AnyConditions any => $"any[{Join(any.Conditions)}]",
        NotCondition not => $"not({Write(not.Condition)})",
        AccountCondition account => $"{account.Field} {account.Operator} {account.Key}",
        ValueCondition value => $"{value.AttributeId} {value.Operator} {value.Key}",
        FlagCondition flag => $"{flag.Flag}",
        IdCondition id => $"id {id.UserId}",
        _ => throw new NotSupportedException(),
    };

    private static string Join(ImmutableArray<UserCondition> conditions) => string.Join(", ", conditions.Select(Write));
}
