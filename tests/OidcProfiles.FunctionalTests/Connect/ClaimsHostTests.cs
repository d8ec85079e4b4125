using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Claims.Requests;
using OidcProfiles.FunctionalTests.Infrastructure;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>A host that releases attributes to tokens, restricts a client and contributes claims of its own.</summary>
public sealed class ClaimsHostTests : IAsyncLifetime
{
    private const string Both = """{"userinfo":{"given_name":null,"department":null,"email":null},"id_token":{"given_name":null,"family_name":null}}""";

    private readonly HostFactory _host = new()
    {
        Settings = new()
        {
            ["OidcProfiles:StandardAttributes:given_name:Destinations"] = "UserInfo, IdToken",
            ["OidcProfiles:StandardAttributes:email:Release:Mode"] = "Except",
            ["OidcProfiles:StandardAttributes:email:Release:Clients:0"] = "few-scopes",
            ["OidcProfiles:CustomAttributes:3:RootClaim"] = "hobbies",
        },
        ConfigureServices = services => services.AddScoped<IProfileClaimsContributor, Levels>(),
    };

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.WithAsync((IOpenIddictApplicationManager applications) => applications.CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = "few-scopes",
            ClientType = ClientTypes.Public,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new(RelyingParty.RedirectUri) },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken,
                Permissions.ResponseTypes.Code, Permissions.Scopes.Email, Permissions.Scopes.Profile,
            },
        }).AsTask());
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [Fact]
    public async Task IdToken_WhenAClaimIsAskedForByName_HasItWhereTheAdministratorEnabledIt()
    {
        var party = new RelyingParty(_host);
        var tokens = await party.SignInAsync("alice", "openid offline_access", ("claims", Both), ("claims_locales", "ja"));
        AssertIdToken(tokens);
        AssertIdToken(await party.RefreshAsync(tokens.Refresh));
        Assert.False(tokens.AccessPayload.TryGetProperty("given_name", out _));
        var plain = await new RelyingParty(_host).SignInAsync("alice", "openid");
        Assert.False(plain.Identity.TryGetProperty("given_name", out _));

        static void AssertIdToken(Tokens tokens)
        {
            Assert.Equal("アリス", tokens.Identity.GetProperty("given_name").GetString());
            Assert.False(tokens.Identity.TryGetProperty("family_name", out _));
        }
    }

    [Fact]
    public async Task UserInfo_OfAClientThatMayNotAskForTheScope_DoesNotGetTheClaim()
    {
        var party = new RelyingParty(_host, "few-scopes");
        var tokens = await party.SignInAsync("alice", "openid offline_access", ("claims", Both));
        Assert.Equal("given_name=Alice level=3", await ClaimsRequestTests.TellAsync(party, tokens));
        Assert.Equal("given_name=Alice level=3", await ClaimsRequestTests.TellAsync(party, await party.RefreshAsync(tokens.Refresh)));
        var free = new RelyingParty(_host);
        Assert.Equal(
            """given_name=Alice email=alice@example.com level=3 custom_attributes={"department":"Research"}""",
            await ClaimsRequestTests.TellAsync(free, await free.SignInAsync("alice", "openid", ("claims", Both))));
    }

    [Fact]
    public async Task Contributor_WhenItFailsAndMustNot_FailsUserInfo()
    {
        var party = new RelyingParty(_host);
        var tokens = await party.SignInAsync("alice", "openid email");
        using var response = await SendAsync(party, tokens, "fail");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("server_error", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("alice", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Always_TellsWhatTheEndpointsSend()
    {
        var party = new RelyingParty(_host, "few-scopes");
        var tokens = await party.SignInAsync("alice", "openid profile", ("claims", Both), ("claims_locales", "ja"));
        var explained = await _host.WithAsync((ProfileClaimsService claims) => claims.ExplainAsync(
            new()
            {
                UserId = tokens.Identity.GetProperty("sub").GetString()!,
                ClientId = "few-scopes",
                Scopes = ["openid", "profile"],
                Destination = ClaimDestinations.UserInfo,
                Claims = ClaimsRequestParser.Parse(Both, 8192).Request!,
                ClaimsLocales = ["ja"],
                PermittedScopes = ["profile", "email"],
            },
            CancellationToken.None));
        using var response = await party.UserInfoAsync(tokens.Access);
        var sent = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>();
        Assert.Equal(
            sent!.Where(member => member.Key is not ("iss" or "aud")).Select(member => $"{member.Key}={member.Value}").Order(StringComparer.Ordinal),
            explained.UserInfo!.Claims.Select(claim => $"{claim.Name}={claim.Value.ToJson()}").Order(StringComparer.Ordinal));
        Assert.Equal(["sub", "given_name"], explained.IdToken!.Claims.Select(claim => claim.Name));
        Assert.Equal(["sub"], explained.AccessToken!.Claims.Select(claim => claim.Name));
        var reasons = explained.UserInfo.Decisions.ToDictionary(decision => decision.Name, decision => decision.Reason);
        Assert.Equal(ClaimReason.IncludedByScope, reasons["given_name"]);
        Assert.Equal(ClaimReason.ScopeNotPermitted, reasons["department"]);
        Assert.Equal(ClaimReason.ClientNotReleased, reasons["email"]);
        Assert.Equal(ClaimReason.HiddenByAccess, reasons["internal_note"]);
        Assert.Equal(ClaimReason.AddedByContributor, reasons["level"]);
    }

    [Fact]
    public async Task Discovery_Always_NamesAttributesAtTheRoot()
    {
        var document = await _host.CreateBrowser().GetFromJsonAsync<JsonElement>(".well-known/openid-configuration");
        var claims = document.GetProperty("claims_supported").EnumerateArray().Select(claim => claim.GetString()).ToList();
        Assert.Contains("hobbies", claims);
        Assert.Contains("custom_attributes", claims);
        Assert.DoesNotContain("tags", claims);
    }

    [Fact]
    public async Task Discovery_Always_NamesWhatContributorsMayAdd()
    {
        var document = await _host.CreateBrowser().GetFromJsonAsync<JsonElement>(".well-known/openid-configuration");
        var claims = document.GetProperty("claims_supported").EnumerateArray().Select(claim => claim.GetString()).ToList();
        Assert.Contains("level", claims);
        Assert.DoesNotContain("at_hash", claims);
        Assert.DoesNotContain("internal_note", claims);
    }

    private static async Task<HttpResponseMessage> SendAsync(RelyingParty party, Tokens tokens, string level)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "connect/userinfo");
        request.Headers.Authorization = new("Bearer", tokens.Access);
        request.Headers.Add("X-Level", level);
        return await party.Browser.SendAsync(request);
    }

    /// <summary>Knows everybody's level, unless a test says that it cannot.</summary>
    private sealed class Levels(Microsoft.AspNetCore.Http.IHttpContextAccessor requests) : IProfileClaimsContributor
    {
        public string Name => "levels";

        public ClaimDestinations Destinations => ClaimDestinations.UserInfo;

        public ContributorFailure OnFailure => ContributorFailure.Fail;

        public IReadOnlyCollection<string> ClaimNames => ["level", "at_hash", "internal_note"];

        public ValueTask ContributeAsync(ClaimsContributionContext context, CancellationToken cancellationToken)
        {
            if (requests.HttpContext?.Request.Headers.ContainsKey("X-Level") is true)
            {
                throw new InvalidOperationException("The other system is not there.");
            }

            context.Add("level", new IntegerValue(3));
            return ValueTask.CompletedTask;
        }
    }
}
