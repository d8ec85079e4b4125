using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Normalization;

namespace OidcProfiles.Tests.Accounts.Upstream.Remote;

/// <summary>Sign-ins that do not go on: the right page, one warning, nothing kept, nothing told.</summary>
public sealed class UpstreamOAuthFailureTests
{
    private const string Personal = "ada-personal@example.org";

    [Theory]
    [InlineData(RemoteHarness.Token)]
    [InlineData(RemoteHarness.UserInfo)]
    public async Task SignIn_WithAProviderThatCannotBeReached_IsUnreachable(string address)
    {
        await using var harness = new RemoteHarness();
        harness.Provider.Fail(address, new HttpRequestException(HttpRequestError.ConnectionError));
        await FailAsync(harness, UpstreamFailure.Unreachable);
    }

    [Theory]
    [InlineData(RemoteHarness.Token)]
    [InlineData(RemoteHarness.UserInfo)]
    public async Task SignIn_WithASlowProvider_IsTimedOut(string address)
    {
        await using var harness = new RemoteHarness(configure: options => options.BackchannelTimeout = TimeSpan.FromMilliseconds(200));
        harness.Provider.Hang(address);
        await FailAsync(harness, UpstreamFailure.TimedOut);
    }

    [Theory]
    [InlineData(RemoteHarness.Token, HttpStatusCode.InternalServerError, "<h1>" + Personal, "status 500")]
    [InlineData(RemoteHarness.Token, HttpStatusCode.BadRequest, """{"error":"invalid_grant","error_description":"ada-personal@example.org"}""", "invalid_grant")]
    [InlineData(RemoteHarness.Token, HttpStatusCode.BadRequest, """{"error":"ada-personal@example.org"}""", "status 400")]
    [InlineData(RemoteHarness.Token, HttpStatusCode.OK, "ada-personal@example.org", null)]
    [InlineData(RemoteHarness.Token, HttpStatusCode.OK, "{}", null)]
    [InlineData(RemoteHarness.UserInfo, HttpStatusCode.InternalServerError, Personal, "status 500")]
    [InlineData(RemoteHarness.UserInfo, HttpStatusCode.OK, Personal, "no JSON")]
    [InlineData(RemoteHarness.UserInfo, HttpStatusCode.OK, "[]", "NoSubject")]
    [InlineData(RemoteHarness.UserInfo, HttpStatusCode.OK, """{"sub":"","email":"ada-personal@example.org"}""", "NoSubject")]
    public async Task SignIn_WithAnAnswerThatCannotBeUsed_IsRejected(string address, HttpStatusCode status, string body, string? reason)
    {
        await using var harness = new RemoteHarness();
        harness.Provider.AnswerText(address, body, status);
        await FailAsync(harness, UpstreamFailure.Rejected, reason);
    }

    [Theory]
    [InlineData(RemoteHarness.Token)]
    [InlineData(RemoteHarness.UserInfo)]
    public async Task SignIn_WithAHugeAnswer_IsRejectedUnread(string address)
    {
        await using var harness = new RemoteHarness();
        harness.Provider.AnswerText(address, $$"""{"access_token":"a","sub":"1","x":"{{new string('x', UpstreamLimits.Bytes)}}"}""");
        await FailAsync(harness, UpstreamFailure.Rejected, "too large");
    }

    [Theory]
    [InlineData(RemoteHarness.Token)]
    [InlineData(RemoteHarness.UserInfo)]
    public async Task SignIn_WithARedirectInTheBackChannel_IsRejectedAndNotFollowed(string address)
    {
        await using var harness = new RemoteHarness();
        harness.Provider.Redirect(address, "https://evil.example/");
        await FailAsync(harness, UpstreamFailure.Rejected, "a redirect");
        Assert.DoesNotContain(harness.Provider.Requests, request => request.Address.Contains("evil", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("other nonce", "ID token: nonce")]
    [InlineData(null, "ID token: nonce")]
    public async Task SignIn_WithAnIdTokenOfAnotherRequest_IsRejected(string? nonce, string reason)
    {
        await using var harness = new RemoteHarness();
        harness.Provider.Answer(RemoteHarness.Token, new { access_token = "a", id_token = IdToken(harness, nonce) });
        await FailAsync(harness, UpstreamFailure.Rejected, reason);
    }

    [Fact]
    public async Task SignIn_WithAnIdTokenOfAnUnprotectedEndpoint_IsRejected()
    {
        const string Endpoint = "http://corp.example/token";
        await using var harness = new RemoteHarness(configure: options => options.TokenEndpoint = Endpoint, dialect: new() { UsesNonce = false });
        harness.Provider.Answer(Endpoint, new { access_token = "a", id_token = IdToken(harness, null) });
        await FailAsync(harness, UpstreamFailure.Rejected, "ID token: without TLS");
    }

    [Theory]
    [InlineData("access_denied", UpstreamFailure.Denied)]
    [InlineData("user_cancelled_login", UpstreamFailure.Denied)]
    [InlineData("server_error", UpstreamFailure.Rejected)]
    [InlineData("ada-personal@example.org", UpstreamFailure.Rejected)]
    public async Task Return_WithAnError_IsWhatItSays(string error, UpstreamFailure expected)
    {
        await using var harness = new RemoteHarness();
        var state = (await harness.ChallengeAsync())["state"];
        await CheckAsync(harness, await harness.ReturnAsync(("error", error), ("state", state)), expected, isReturnUrlKnown: true);
        Assert.Empty(harness.Provider.Requests);
    }

    [Fact]
    public async Task Return_WithAStateOfNobody_IsInvalid()
    {
        await using var harness = new RemoteHarness();
        await harness.ChallengeAsync();
        await CheckAsync(harness, await harness.ReturnAsync(("code", "c"), ("state", "made up")), UpstreamFailure.InvalidState, isReturnUrlKnown: false);
        await using var without = new RemoteHarness();
        await CheckAsync(without, await without.ReturnAsync(("code", "c")), UpstreamFailure.InvalidState, isReturnUrlKnown: false);
    }

    [Fact]
    public async Task Return_InAnotherBrowser_IsInvalid()
    {
        await using var harness = new RemoteHarness();
        var state = (await harness.ChallengeAsync())["state"];
        harness.Forget("Correlation");
        await CheckAsync(harness, await harness.ReturnAsync(("code", "c"), ("state", state)), UpstreamFailure.InvalidState, isReturnUrlKnown: true);
        Assert.Empty(harness.Provider.Requests);
    }

    [Fact]
    public async Task Return_ForTheSecondTime_IsInvalid()
    {
        await using var harness = new RemoteHarness();
        var state = (await harness.ChallengeAsync())["state"];
        await harness.ReturnAsync(("code", "c"), ("state", state));
        var requests = harness.Provider.Requests.Count;
        var page = await harness.ReturnAsync(("code", "c"), ("state", state));
        Assert.Equal($"{UpstreamFailure.InvalidState}", QueryHelpers.ParseQuery(new Uri(new("https://x"), page).Query)["reason"]);
        Assert.Equal(requests, harness.Provider.Requests.Count);
        Assert.Single(harness.Arrivals.Kept);
    }

    [Fact]
    public async Task Return_WhereTheHostHandlesTheFailure_StaysTheHosts()
    {
        await using var harness = new RemoteHarness(configure: options => options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/mine");
            context.HandleResponse();
            return Task.CompletedTask;
        });
        Assert.Equal("/mine", await harness.ReturnAsync(("code", "c")));
    }

    private static async Task FailAsync(RemoteHarness harness, UpstreamFailure expected, string? reason = null)
    {
        await CheckAsync(harness, await harness.SignInAsync(), expected, isReturnUrlKnown: true);
        if (reason is not null)
        {
            Assert.Contains($"({reason})", Warning(harness), StringComparison.Ordinal);
        }
    }

    private static async Task CheckAsync(RemoteHarness harness, string page, UpstreamFailure expected, bool isReturnUrlKnown)
    {
        Assert.StartsWith($"/base{UpstreamPaths.Failed}?", page, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(new Uri(new("https://x"), page).Query);
        Assert.Equal((expected.ToString(), "corp"), (query["reason"].ToString(), query["provider"].ToString()));
        Assert.Equal(isReturnUrlKnown ? "/home?a=1" : string.Empty, query.GetValueOrDefault("returnUrl").ToString());
        Assert.Contains(query["id"].ToString(), Warning(harness), StringComparison.Ordinal);

        Assert.Empty(harness.Arrivals.Kept);
        Assert.False((await harness.ExternalAsync()).Succeeded);
        Assert.DoesNotContain(harness.Logs.Lines, line => line.Contains(FakeProvider.Secret, StringComparison.Ordinal)
            || line.Contains(FakeProvider.AccessToken, StringComparison.Ordinal)
            || (line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(Personal, StringComparison.Ordinal)));
    }

    private static string Warning(RemoteHarness harness) => Assert.Single(harness.Logs.Lines, line => line.StartsWith("Warning 1160", StringComparison.Ordinal));

    private static string IdToken(RemoteHarness harness, string? nonce) => FakeProvider.IdToken(new
    {
        iss = FakeProvider.Issuer,
        aud = FakeProvider.ClientId,
        sub = "ada-1",
        nonce,
        iat = harness.Time.Now.ToUnixTimeSeconds(),
        exp = harness.Time.Now.AddMinutes(5).ToUnixTimeSeconds(),
    });
}
