using System.Net;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>How many requests the Admin API lets through.</summary>
public sealed class ApiLimitTests(LimitedApiHost host) : IClassFixture<LimitedApiHost>
{
    [Fact]
    public async Task Requests_OfOneCallerBeyondTheLimit_Are429ButNotThoseOfOthers()
    {
        using var caller = await host.AsClientAsync();
        for (var count = 0; count < LimitedApiHost.RequestsPerMinute; count++)
        {
            (await caller.GetAsync("groups")).Expect(HttpStatusCode.OK);
        }

        var refused = (await caller.GetAsync("groups")).Expect(HttpStatusCode.TooManyRequests);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        var (other, _) = await host.AsPersonAsync("administrator");
        (await other.GetAsync("groups")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Requests_WithoutATokenBeyondTheLimit_Are429AndOthersOfTheNetworkGoOn()
    {
        var (caller, _) = await host.AsPersonAsync("administrator");
        using var stranger = new ApiCaller(host.CreateBrowser(), "garbage");
        for (var count = 0; count < LimitedApiHost.RefusalsPerMinute; count++)
        {
            (await stranger.GetAsync("groups")).Expect(HttpStatusCode.Unauthorized);
        }

        (await stranger.GetAsync("groups")).Expect(HttpStatusCode.TooManyRequests);
        (await caller.GetAsync("groups")).Expect(HttpStatusCode.OK);
    }
}
