using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;
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

    private static ProfileClaimsRequest Request(string userId) =>
        new() { UserId = userId, Scopes = ["openid"], Destination = ClaimDestinations.UserInfo };

    private ProfileClaimsService Service(AccountSnapshot account) =>
        TestClaims.Service(new MemoryProfileStore(account), AttributeSchema.Standard, _time);
}
