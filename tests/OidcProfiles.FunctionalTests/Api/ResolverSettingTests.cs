using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Api;

/// <summary>A resolver that says instead of refusing, elsewhere, with names of its own, and without bearer tokens.</summary>
public sealed class ResolverSettingTests : IAsyncLifetime
{
    private readonly HostFactory _host = new()
    {
        Settings = new()
        {
            ["OidcProfiles:Resolver:Path"] = "/who",
            ["OidcProfiles:Resolver:InvalidSession"] = "Say",
            ["OidcProfiles:Resolver:BearerScheme"] = "",
            ["OidcProfiles:Resolver:HeaderPrefix"] = "Remote-",
            ["OidcProfiles:Resolver:HeaderNames:preferred_username"] = "Remote-User",
        },
        ConfigureServices = services => services.AddScoped<IProfileClaimsContributor, Moods>(),
    };

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [Fact]
    public async Task Get_WhenNobodyIsSignedIn_SaysSo()
    {
        using var response = await _host.CreateBrowser().GetAsync("who");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["false"], response.Headers.GetValues("Remote-Session-Valid"));
        Assert.False(response.Headers.Contains("Remote-User-Id"));
    }

    [Fact]
    public async Task Get_Always_UsesTheNamesOfTheSettings()
    {
        var party = new RelyingParty(_host);
        var tokens = await party.SignInAsync("alice", "openid");
        using var response = await party.Browser.GetAsync("who");
        Assert.Equal(["alice"], response.Headers.GetValues("Remote-User"));
        Assert.Equal(["gl%C3%BCcklich"], response.Headers.GetValues("Remote-Mood"));
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("X-Profile-", StringComparison.Ordinal));

        using var request = new HttpRequestMessage(HttpMethod.Get, "who");
        request.Headers.Authorization = new("Bearer", tokens.Access);
        using var withToken = await party.Browser.SendAsync(request);
        Assert.Equal(["false"], withToken.Headers.GetValues("Remote-Session-Valid"));
    }

    [Fact]
    public async Task Get_WhenAContributorFailsThatMustNot_IsUnavailable()
    {
        var party = new RelyingParty(_host);
        await party.SignInAsync("alice", "openid");
        party.Browser.DefaultRequestHeaders.Add(Moods.Failing, "yes");
        using var response = await party.Browser.GetAsync("who");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Remote-", StringComparison.Ordinal));
    }

    private sealed class Moods(IHttpContextAccessor requests) : IProfileClaimsContributor
    {
        public const string Failing = "X-Failing";

        public string Name => "moods";

        public ClaimDestinations Destinations => ClaimDestinations.UserInfo;

        public ContributorFailure OnFailure => ContributorFailure.Fail;

        public ValueTask ContributeAsync(ClaimsContributionContext context, CancellationToken cancellationToken)
        {
            if (requests.HttpContext?.Request.Headers.ContainsKey(Failing) is true)
            {
                throw new InvalidOperationException("The other system is not there.");
            }

            context.Add("mood", new OidcProfiles.Attributes.Values.TextValue("gl\u00FCcklich"));
            return ValueTask.CompletedTask;
        }
    }
}
