using System.Buffers.Text;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Authentication.OAuth.Claims;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.Accounts.Upstream.Remote;

namespace OidcProfiles.Tests.Accounts.Upstream.Remote;

/// <summary>What goes to a provider with the framework's OAuth handler, and what is handed over.</summary>
public sealed class UpstreamOAuthTests
{
    [Fact]
    public async Task Challenge_WithHintsInTheRequest_SendsOnlyWhatTheSettingsSay()
    {
        await using var harness = new RemoteHarness(configure: options => options.AdditionalAuthorizationParameters["prompt"] = "select_account");
        var sent = await harness.ChallengeAsync("?login_hint=ada@example.org&ui_locales=de&acr_values=x&prompt=none&nonce=theirs");
        Assert.Equal(
            ["client_id", "code_challenge", "code_challenge_method", "nonce", "prompt", "redirect_uri", "response_type", "scope", "state"],
            sent.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("select_account", "S256", "code"), (sent["prompt"], sent["code_challenge_method"], sent["response_type"]));
        Assert.Equal("https://id.example.org/base/signin-corp", sent["redirect_uri"]);
        Assert.Equal(43, sent["nonce"].Length);
        Assert.NotEqual(sent["nonce"], (await harness.ChallengeAsync())["nonce"]);
    }

    [Fact]
    public async Task Challenge_ThatWantsANewSignIn_SaysSoOverTheSettings()
    {
        await using var harness = new RemoteHarness(configure: options => options.AdditionalAuthorizationParameters["prompt"] = "select_account");
        Assert.Equal("login", (await harness.ChallengeAsync(prompt: "login"))["prompt"]);
    }

    [Fact]
    public async Task Challenge_OfAProviderWithoutNonceOrIdToken_SendsNone()
    {
        await using var without = new RemoteHarness(dialect: new() { UsesNonce = false });
        Assert.DoesNotContain("nonce", (await without.ChallengeAsync()).Keys);
        await using var plain = new RemoteHarness(configure: options => options.Scope.Remove("openid"));
        Assert.DoesNotContain("nonce", (await plain.ChallengeAsync()).Keys);
    }

    [Fact]
    public async Task SignIn_WithCode_HandsOverBothDocumentsAndLeavesTheExternalCookie()
    {
        await using var harness = new RemoteHarness();
        var sent = await harness.ChallengeAsync();
        harness.Provider.Answer(RemoteHarness.Token, new { access_token = FakeProvider.AccessToken, id_token = IdToken(harness, sent["nonce"]) });
        Assert.Equal("/base/account/external-login/callback?returnUrl=%2Fhome%3Fa%3D1", await harness.ReturnAsync(("code", "c"), ("state", sent["state"])));

        var (provider, documents) = Assert.Single(harness.Arrivals.Kept);
        Assert.Equal("corp", provider);
        Assert.Equal("Ada", documents.UserInfo!.Value.GetProperty("given_name").GetString());
        Assert.Equal("ada-1", documents.IdToken!.Value.GetProperty("sub").GetString());
        Assert.Null(documents.Emails);

        var cookie = await harness.ExternalAsync();
        Assert.Equal("ada-1", cookie.Principal!.FindFirstValue(ClaimTypes.NameIdentifier));
        Assert.Equal(("ada-1", "corp"), (cookie.Properties!.Items[RecordedArrivals.Item], cookie.Properties.Items["LoginProvider"]));
        Assert.DoesNotContain(cookie.Properties.Items.Keys, key => key.Contains("nonce", StringComparison.Ordinal) || key.Contains("token", StringComparison.Ordinal));
        Assert.DoesNotContain(FakeProvider.AccessToken, string.Join('|', cookie.Properties.Items.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_Always_ProvesTheKeyAndGetsTheDocumentWithTheAccessToken()
    {
        await using var harness = new RemoteHarness();
        var sent = await harness.ChallengeAsync();
        await harness.ReturnAsync(("code", "c"), ("state", sent["state"]));
        Assert.Equal([RemoteHarness.Token, RemoteHarness.UserInfo], harness.Provider.Requests.Select(request => request.Address));
        var form = QueryHelpers.ParseQuery(harness.Provider.Requests[0].Body);
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        Assert.Equal((FakeProvider.Secret, sent["code_challenge"]), (form["client_secret"].ToString(), challenge));
        Assert.Equal($"Bearer {FakeProvider.AccessToken}", harness.Provider.Requests[1].Authorization);
    }

    [Fact]
    public async Task SignIn_WithBasicAuthentication_SaysTheSecretOnce()
    {
        await using var harness = new RemoteHarness(dialect: new() { UsesBasicAuthentication = true });
        await harness.SignInAsync();
        var (_, authorization, body) = harness.Provider.Requests[0];
        Assert.Equal($"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes($"{FakeProvider.ClientId}:{FakeProvider.Secret}"))}", authorization);
        var form = QueryHelpers.ParseQuery(body);
        Assert.Equal(["code", "code_verifier", "grant_type", "redirect_uri"], form.Keys.Order(StringComparer.Ordinal));
        Assert.Single(harness.Arrivals.Kept);
    }

    [Fact]
    public async Task SignIn_AtGitHub_GetsTheAddressesOfItsMappingOnly()
    {
        await using var harness = GitHub();
        harness.Provider.Answer("https://api.github.com/user/emails", new[] { new { email = "ada@example.org", primary = true, verified = true } });
        await harness.SignInAsync();
        var kept = Assert.Single(harness.Arrivals.Kept).Documents;
        Assert.Equal("ada@example.org", kept.Emails!.Value[0].GetProperty("email").GetString());
        Assert.Equal(
            [RemoteHarness.Token, RemoteHarness.UserInfo, "https://api.github.com/user/emails"],
            harness.Provider.Requests.Select(request => request.Address));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("text")]
    [InlineData("connection")]
    [InlineData("time")]
    [InlineData("redirect")]
    public async Task SignIn_WithoutTheAddressesOfGitHub_GoesOn(string fault)
    {
        await using var harness = GitHub();
        const string Address = "https://api.github.com/user/emails";
        switch (fault)
        {
            case "status":
                harness.Provider.AnswerText(Address, "no", HttpStatusCode.Forbidden);
                break;
            case "text":
                harness.Provider.AnswerText(Address, "<html>");
                break;
            case "connection":
                harness.Provider.Fail(Address, new HttpRequestException(HttpRequestError.ConnectionError));
                break;
            case "time":
                harness.Provider.Hang(Address);
                break;
            default:
                harness.Provider.Redirect(Address, "https://elsewhere.example/");
                break;
        }

        Assert.StartsWith("/base/account/external-login/callback", await harness.SignInAsync(), StringComparison.Ordinal);
        var kept = Assert.Single(harness.Arrivals.Kept).Documents;
        Assert.Null(kept.Emails);
        Assert.Equal("42", (await harness.ExternalAsync()).Principal!.FindFirstValue(ClaimTypes.NameIdentifier));
        Assert.Single(harness.Logs.Lines, line => line.StartsWith("Warning 1161", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_WithEventsOfTheHost_RunsThemFirst()
    {
        var calls = new List<string>();
        await using var harness = new RemoteHarness(configure: options =>
        {
            var redirect = options.Events.OnRedirectToAuthorizationEndpoint;
            options.Events.OnRedirectToAuthorizationEndpoint = context =>
            {
                calls.Add("redirect");
                return redirect(context);
            };
            options.Events.OnCreatingTicket = context =>
            {
                calls.Add("ticket");
                context.Identity!.AddClaim(new(ClaimTypes.NameIdentifier, "of the host"));
                return Task.CompletedTask;
            };
        });
        await harness.SignInAsync();
        Assert.Equal(["redirect", "ticket"], calls);
        Assert.Single(harness.Arrivals.Kept);
        Assert.Equal("of the host", (await harness.ExternalAsync()).Principal!.FindFirstValue(ClaimTypes.NameIdentifier));
    }

    [Fact]
    public async Task SignIn_WithClaimActionsOfTheHost_RunsThemOnTheDocument()
    {
        await using var harness = new RemoteHarness(configure: options => options.ClaimActions.Add(new GivenName()));
        await harness.SignInAsync();
        Assert.Equal("Ada", (await harness.ExternalAsync()).Principal!.FindFirstValue("first"));
    }

    [Fact]
    public async Task SignIn_WithAddressesInThePayload_FollowsNone()
    {
        await using var harness = new RemoteHarness();
        harness.Provider.Answer(RemoteHarness.UserInfo, new
        {
            sub = "ada-1",
            picture = "https://evil.example/p.png",
            _claim_sources = new { a = new { endpoint = "https://evil.example/claims" } },
            emails_url = "https://evil.example/emails",
        });
        await harness.SignInAsync();
        Assert.Equal([RemoteHarness.Token, RemoteHarness.UserInfo], harness.Provider.Requests.Select(request => request.Address));
    }

    [Fact]
    public void UseOidcProfiles_WhereNothingCouldBeAdded_SaysWhatToChange()
    {
        var events = new OAuthOptions { EventsType = typeof(string) };
        Assert.Contains("EventsType", Assert.Throws<InvalidOperationException>(() => events.UseOidcProfiles()).Message, StringComparison.Ordinal);
        using var client = new HttpClient();
        var channel = new OAuthOptions { Backchannel = client };
        Assert.Contains("BackchannelHttpHandler", Assert.Throws<InvalidOperationException>(() => channel.UseOidcProfiles()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UseOidcProfiles_OfATimeOutOfTheHost_KeepsIt()
    {
        var untouched = new OAuthOptions();
        untouched.UseOidcProfiles();
        var handler = untouched.BackchannelHttpHandler;
        untouched.UseOidcProfiles();
        Assert.Equal(TimeSpan.FromSeconds(10), untouched.BackchannelTimeout);
        Assert.Same(handler, untouched.BackchannelHttpHandler);
        var set = new OAuthOptions { BackchannelTimeout = TimeSpan.FromSeconds(3) };
        set.UseOidcProfiles();
        Assert.Equal(TimeSpan.FromSeconds(3), set.BackchannelTimeout);
    }

    private static RemoteHarness GitHub()
    {
        var harness = new RemoteHarness("github", options =>
        {
            options.Scope.Clear();
            options.BackchannelTimeout = TimeSpan.FromMilliseconds(300);
        });
        harness.Provider.Answer(RemoteHarness.UserInfo, new { id = 42, login = "ada", email = "public@example.org" });
        return harness;
    }

    private static string IdToken(RemoteHarness harness, string nonce) => FakeProvider.IdToken(new
    {
        iss = FakeProvider.Issuer,
        aud = FakeProvider.ClientId,
        sub = "ada-1",
        nonce,
        iat = harness.Time.Now.ToUnixTimeSeconds(),
        exp = harness.Time.Now.AddMinutes(5).ToUnixTimeSeconds(),
    });

    private sealed class GivenName() : ClaimAction("first", ClaimValueTypes.String)
    {
        public override void Run(JsonElement userData, ClaimsIdentity identity, string issuer) =>
            identity.AddClaim(new(ClaimType, userData.GetProperty("given_name").GetString()!));
    }
}
