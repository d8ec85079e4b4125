using OidcProfiles.Administration.Directory;
using static OidcProfiles.Tests.Administration.Directory.DirectoryGiven;

namespace OidcProfiles.Tests.Administration.Directory;

/// <summary>Filters about users.</summary>
public sealed class UserFilterTests
{
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
        Assert.Equal("salary_band Equal a", Write((await AskAsync(new() { Filter = "salary_band eq \"a\"" }, WholeProgram)).Condition!));
        Assert.DoesNotContain((await AskAsync(new() { Search = "a" }, Reader)).Search, condition => Write(condition).StartsWith("salary", StringComparison.Ordinal));
        Assert.Contains((await AskAsync(new() { Search = "a" }, WholeProgram)).Search, condition => Write(condition).StartsWith("salary", StringComparison.Ordinal));
    }
}
