using OidcProfiles.Api.Resolver;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Api.Resolver.Headers;
using OidcProfiles.Tests.Claims;
using OidcProfiles.Tests.Claims.Contributors;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Api.Resolver;

public sealed class ProfileResolverTests
{
    private static readonly AccountSnapshot Ada = new() { UserId = "u1", UserName = "ada", Email = "ada@example.org", PhoneNumber = "+15550100" };

    public static TheoryData<bool, bool, string> Confirmations() => new()
    {
        { false, false, "false" }, { true, false, "true" }, { false, true, "true" }, { true, true, "true" },
    };

    [Theory]
    [MemberData(nameof(Confirmations))]
    public async Task Resolve_Always_TellsWhetherAnAddressOrNumberIsConfirmed(bool email, bool phone, string expected)
    {
        var answer = await AskAsync(Ada with { EmailConfirmed = email, PhoneNumberConfirmed = phone });
        Assert.Equal(ResolverState.Valid, answer.State);
        Assert.Equal(expected, answer.Headers.Single(header => header.Key == "X-Profile-Verified").Value);
    }

    [Fact]
    public async Task Resolve_WhenTheConfirmedAddressIsGone_IsNotVerified()
    {
        var answer = await AskAsync(Ada with { Email = "", EmailConfirmed = true, PhoneNumber = null, PhoneNumberConfirmed = true });
        Assert.Equal("false", answer.Headers.Single(header => header.Key == "X-Profile-Verified").Value);
    }

    [Fact]
    public async Task Resolve_WhenTheAccountIsGoneLockedOrBeingDeleted_IsNobody()
    {
        foreach (var account in (AccountSnapshot[])[Ada with { UserId = "u2" }, Ada with { LockedUntil = DateTimeOffset.MaxValue }, Ada with { IsBeingDeleted = true }])
        {
            var answer = await AskAsync(account);
            Assert.Equal(ResolverState.Invalid, answer.State);
            Assert.Empty(answer.Headers);
        }
    }

    [Fact]
    public async Task Resolve_WhenAContributorFailsThatMustNot_IsUnavailable()
    {
        var contributor = new TestContributor(_ => throw new InvalidOperationException("gone")) { OnFailure = ContributorFailure.Fail };
        var answer = await AskAsync(Ada, contributor);
        Assert.Equal(ResolverState.Unavailable, answer.State);
        Assert.Empty(answer.Headers);
    }

    private static Task<ResolverAnswer> AskAsync(AccountSnapshot account, params IProfileClaimsContributor[] contributors)
    {
        var schema = HeaderPlanTests.Schema("team");
        var service = TestClaims.Service(new MemoryProfileStore(account), schema, new FixedTime(), contributors);
        return TestResolver.AskAsync(service, schema, HeaderPlanTests.Options(), "u1", ["openid", "email"]);
    }
}
