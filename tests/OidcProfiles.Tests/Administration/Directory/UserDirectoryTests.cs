using OidcProfiles.Access;
using OidcProfiles.Administration.Directory;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using static OidcProfiles.Tests.Administration.Directory.DirectoryGiven;

namespace OidcProfiles.Tests.Administration.Directory;

/// <summary>What users are found by, and what is told of them.</summary>
public sealed class UserDirectoryTests
{
    [Fact]
    public async Task FindPage_ByWhatIsTyped_LooksAtTheBeginningOfEverythingSearchable() => Assert.Equal(
        [
            "id +49 (30) Ä", "UserName StartsWith +49 (30) Ä", "Email StartsWith +49 (30) Ä", "PhoneNumber StartsWith +4930Ä", "department StartsWith +49 (30) ä",
            "height StartsWith +49 (30) ä", "hired StartsWith +49 (30) ä", "mobile StartsWith +4930ä", "other_mail StartsWith +49 (30) ä",
            "site StartsWith +49 (30) ä",
        ],
        (await AskAsync(new() { Search = "  +49 (30) Ä " }, Reader)).Search.Select(Write));

    [Fact]
    public async Task FindPage_ByWhatNobodyCanHave_FindsNobodyWithoutAsking()
    {
        var store = new DirectoryMemory(Entry("a"));
        foreach (var search in (string[])["a\ud800b", "a\0b", new('x', 257)])
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
        Assert.Equal(["a", "b"], first.Users.Select(user => user.Id));
        Assert.Null(first.Previous);
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
        Assert.Equal("Dr Anna Sand", Assert.Single((await FindAsync(store, new(), WholeProgram)).Page!.Users).Name);

        var closed = new AttributeSchema(Definitions.Current.All.Select(definition => definition with { Access = AttributeAccess.Hidden }));
        row = Assert.Single((await FindAsync(store, new(), Reader, closed)).Page!.Users);
        Assert.Equal(("1", null, null, null), (row.Id, row.UserName, row.Name, row.Email));
    }

    private static ProfileValue Value(string text) => new(new TextValue(text), new(ValueSource.User, "1", DateTimeOffset.UnixEpoch));

    private static DirectoryEntry Entry(string id) =>
        new(new(id.ToUpperInvariant(), id), new(new() { UserId = id }, new() { UserId = id }), LastSignInAt: null);
}
