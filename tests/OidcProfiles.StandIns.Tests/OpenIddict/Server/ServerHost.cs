using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.StandIns.Tests.OpenIddict.Conformance;
using OidcProfiles.TestSupport;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Server;

/// <summary>A small server whose options a test chooses: one public client, one user who is always signed in.</summary>
internal sealed class ServerHost : IAsyncDisposable
{
    public const string Subject = "u-1";

    private const string Callback = "https://client.example/cb";
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    private readonly WebApplication _application;
    private readonly TestDatabase _database;

    private ServerHost(WebApplication application, TestDatabase database) => (_application, _database) = (application, database);

    public HttpClient Http => _application.GetTestClient();

    public static async Task<ServerHost> StartAsync(Action<OpenIddictServerBuilder> options, string address = "https://server.example")
    {
        var database = await TestDatabase.CreateAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer(server => server.BaseAddress = new Uri(address));
        builder.Services.AddDbContext<GoldenContext>(context => context.UseNpgsql(database.ConnectionString).UseOpenIddict());
        builder.Services.AddRouting();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<GoldenContext>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo")
                    .SetEndSessionEndpointUris("logout").AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().RegisterScopes(Scopes.Email);
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough();
                options(server);
            });

        var application = builder.Build();
        Map(application);
        await application.StartAsync();

        await using var scope = application.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenContext>().Database.EnsureCreatedAsync();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(Client());
        return new ServerHost(application, database);
    }

    /// <summary>The tokens of a whole code flow.</summary>
    public async Task<JsonObject> SignInAsync(string scope = "openid email offline_access")
    {
        using var response = await Http.GetAsync(new Uri(
            $"/authorize?client_id=client&redirect_uri={Uri.EscapeDataString(Callback)}&response_type=code&scope={Uri.EscapeDataString(scope)}",
            UriKind.Relative));
        var code = QueryHelpers.ParseQuery(response.Headers.Location!.Query)["code"].ToString();
        return await TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback));
    }

    public async Task<JsonObject> TokenAsync(params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(
            form.Append(("client_id", "client")).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));
        using var response = await Http.PostAsync(new Uri("/token", UriKind.Relative), content);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {response.Headers} {await response.Content.ReadAsStringAsync()}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public async Task<HttpResponseMessage> UserInfoAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/userinfo", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", token);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static OpenIddictApplicationDescriptor Client() => new()
    {
        ClientId = "client",
        ClientType = ClientTypes.Public,
        RedirectUris = { new Uri(Callback) },
        Permissions =
        {
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
            Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
            Permissions.Scopes.Email,
        },
    };

    private static void Map(WebApplication application)
    {
        application.UseStatusCodePagesWithReExecute("/error");
        application.UseRouting();
        application.UseAuthentication();
        application.MapGet("/authorize", (HttpContext http) => Issue(http.GetOpenIddictServerRequest()!.GetScopes()));
        application.MapPost("/token", (Delegate)AnswerTokenAsync);
        application.MapGet("/userinfo", (Delegate)AnswerUserInfoAsync);
        application.MapGet("/logout", (Delegate)AnswerEndSessionAsync);
        application.MapGet("/error", (HttpContext http) => Results.Text("page " + http.GetOpenIddictServerResponse()?.Error));
    }

    private static IResult Issue(IEnumerable<string> scopes) => Results.SignIn(Principal(scopes), authenticationScheme: Scheme);

    private static async Task<IResult> AnswerTokenAsync(HttpContext http) =>
        Issue((await http.AuthenticateAsync(Scheme)).Principal!.GetScopes());

    private static async Task<IResult> AnswerUserInfoAsync(HttpContext http) =>
        Results.Text("application " + (await http.AuthenticateAsync(Scheme)).Principal!.GetClaim(ClaimNames.Subject));

    private static async Task<IResult> AnswerEndSessionAsync(HttpContext http) =>
        Results.Text("hint " + (await http.AuthenticateAsync(Scheme)).Principal?.GetClaim(ClaimNames.Subject));

    private static ClaimsPrincipal Principal(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("test", ClaimNames.Name, ClaimNames.Role);
        identity.SetClaim(ClaimNames.Subject, Subject).SetClaim(ClaimNames.Email, "ada@example.org");
        identity.SetScopes(scopes).SetDestinations(_ => [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }
}
