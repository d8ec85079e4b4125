using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Claims.Contributors;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Claims;

public sealed class ProfileClaimsServiceTests
{
    private readonly FixedTime _time = new();

    [Theory]
    [InlineData(null, ProfileClaimsStatus.Found)]
    [InlineData(-1, ProfileClaimsStatus.Found)]
    [InlineData(0, ProfileClaimsStatus.Locked)]
    [InlineData(1, ProfileClaimsStatus.Locked)]
    public async Task GetClaims_ByTheEndOfTheLock_GivesClaimsOrNone(int? seconds, ProfileClaimsStatus expected)
    {
        var account = new AccountSnapshot { UserId = "u1", LockedUntil = seconds is { } value ? _time.Now.AddSeconds(value) : null };
        var result = await Service(account).GetClaimsAsync(Request("u1"), CancellationToken.None);
        Assert.Equal(expected, result.Status);
        Assert.Equal(expected == ProfileClaimsStatus.Found, result.Claims.Any());
    }

    [Fact]
    public async Task GetClaims_WhenThereIsNoUser_GivesNone() =>
        Assert.Equal(
            ProfileClaimsStatus.NotFound,
            (await Service(new() { UserId = "u1" }).GetClaimsAsync(Request("u2"), CancellationToken.None)).Status);

    [Fact]
    public async Task GetClaims_WhenTheAccountIsBeingDeleted_AnswersAsForNoUser()
    {
        var account = new AccountSnapshot { UserId = "u1", IsBeingDeleted = true, LockedUntil = _time.Now.AddDays(1) };
        var result = await Service(account).GetClaimsAsync(Request("u1"), CancellationToken.None);
        Assert.Equal(ProfileClaimsStatus.NotFound, result.Status);
        Assert.Empty(result.Claims);
    }

    [Fact]
    public async Task GetClaims_ForSeveralDestinations_GivesEachWhatItGetsAlone()
    {
        var schema = new AttributeSchema(AttributeSchema.Standard.Definitions.Select(definition => definition.Name switch
        {
            "preferred_username" => definition with { Destinations = ClaimDestinations.UserInfo | ClaimDestinations.IdToken },
            "email" => definition with { Destinations = ClaimDestinations.AccessToken },
            _ => definition,
        }));
        var store = new MemoryProfileStore(new AccountSnapshot { UserId = "u1", UserName = "ann", Email = "ann@example.com" });
        var service = TestClaims.Service(store, schema, _time);
        var request = Request("u1") with { Scopes = ["openid", "profile", "email"] };
        ClaimDestinations[] destinations = [ClaimDestinations.IdToken, ClaimDestinations.AccessToken];
        var results = await service.GetClaimsAsync(request, destinations, CancellationToken.None);
        Assert.Equal(destinations, results.Keys.Order());
        foreach (var destination in destinations)
        {
            var alone = await service.GetClaimsAsync(request with { Destination = destination }, CancellationToken.None);
            Assert.Equal(2, alone.Claims.Count);
            Assert.Equal((alone.Status, TestClaims.Json(alone.Claims)), (results[destination].Status, TestClaims.Json(results[destination].Claims)));
        }
    }

    [Fact]
    public async Task GetClaims_WhenNothingCanGoToADestination_LeavesItOut() => Assert.Empty(
        await Service(new() { UserId = "u1" }).GetClaimsAsync(
            Request("u1"), [ClaimDestinations.IdToken, ClaimDestinations.AccessToken], CancellationToken.None));

    [Fact]
    public void ListContributedNames_Always_LeavesOutWhatWouldBeRefused()
    {
        var options = new OidcProfilesOptions();
        options.Claims.ContributedNames.Add("birthdate");
        var service = TestClaims.Service(
            new MemoryProfileStore(), AttributeSchema.Standard, _time, options, null,
            new TestContributor(_ => { }) { ClaimNames = ["level", "email", "birthdate", "sub", "oi_x", "nonce", "not ascii ü"] },
            new TestContributor(_ => { }) { ClaimNames = ["level", "rank"] },
            new TestContributor(_ => { }));
        Assert.Equal(["birthdate", "level", "rank"], service.ListContributedNames().Order(StringComparer.Ordinal));
    }

    private static ProfileClaimsRequest Request(string userId) =>
        new() { UserId = userId, Scopes = ["openid"], Destination = ClaimDestinations.UserInfo };

    private ProfileClaimsService Service(AccountSnapshot account) =>
        TestClaims.Service(new MemoryProfileStore(account), AttributeSchema.Standard, _time);
}
