using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Core;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>The server of setup.json in this process, with at most one extra handler that can be switched on.</summary>
internal sealed class GoldenServer : IAsyncDisposable
{
    public const string Address = "http://127.0.0.1:5000";

    private readonly WebApplication _application;

    private GoldenServer(WebApplication application) => _application = application;

    public FrozenClock Clock { get; } = new();

    public GoldenUsers Users => Services.GetRequiredService<GoldenUsers>();

    public IServiceProvider Services => _application.Services;

    /// <summary>Whether the extra handler acts.</summary>
    public bool HandlerIsOn { get; set; }

    /// <summary>What a sign-in gets in addition, if anything: name and destinations.</summary>
    public IReadOnlyDictionary<string, string[]>? ExtraClaims { get; set; }

    /// <summary>The last exception that left the pipeline.</summary>
    public Exception? Unhandled { get; set; }

    public static async Task<GoldenServer> StartAsync(string connectionString, JsonObject? handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer(options => options.BaseAddress = new Uri(Address));

        GoldenServer? server = null;
        AddServices(builder.Services, connectionString);
        builder.Services.Configure<OpenIddictServerOptions>(options => options.TimeProvider = server!.Clock);
        builder.Services.Configure<OpenIddictCoreOptions>(options => options.TimeProvider = server!.Clock);
        builder.Services.AddOpenIddict().AddServer(options => AddHandlers(options, handler, () => server!));

        server = new GoldenServer(builder.Build());
        server.Configure();
        await server._application.StartAsync();
        return server;
    }

    public HttpClient CreateClient() => _application.GetTestClient();

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static void AddServices(IServiceCollection services, string connectionString)
    {
        services.AddDbContext<GoldenContext>(options => options.UseNpgsql(connectionString).UseOpenIddict());
        services.AddSingleton<GoldenUsers>();
        services.AddRouting();
        services.AddAuthentication().AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, options => options.LoginPath = "/login");
        services.AddAuthorization();
        services.AddOpenIddict()
            .AddCore(options => options.UseEntityFrameworkCore().UseDbContext<GoldenContext>())
            .AddServer(options =>
            {
                options.SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .SetUserInfoEndpointUris("connect/userinfo")
                    .SetEndSessionEndpointUris("connect/endsession")
                    .SetIntrospectionEndpointUris("connect/introspect")
                    .SetRevocationEndpointUris("connect/revocation");
                options.AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().AllowClientCredentialsFlow();
                options.RequireProofKeyForCodeExchange();
                options.RegisterScopes("email", "profile", "phone", "address", "offline_access", "custom_attributes");
                options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                options.DisableAccessTokenEncryption();
                options.UseAspNetCore()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
            });
    }

    private static void AddHandlers(OpenIddictServerBuilder options, JsonObject? handler, Func<GoldenServer> server)
    {
        options.AddEventHandler<HandleUserInfoRequestContext>(handle => handle.SetOrder(0).UseInlineHandler(context =>
        {
            if (server().Users.IsGone(UserInfoSubject.Of(context)))
            {
                context.Reject("invalid_token", "The user no longer exists.");
            }

            return default;
        }));
        options.AddEventHandler<ProcessSignInContext>(handle => handle.SetOrder(int.MinValue).UseInlineHandler(context =>
        {
            HandlerScript.AddClaims(context.Principal!, server().ExtraClaims);
            return default;
        }));

        if (handler is not null)
        {
            HandlerScript.Register(options, handler, () => server().HandlerIsOn);
        }
    }

    private void Configure()
    {
        _application.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
#pragma warning disable CA1031 // Whatever left the pipeline is part of the recording.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Unhandled = exception;
                http.Response.Clear();
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        });
        _application.UseRouting();
        _application.UseAuthentication();
        _application.UseAuthorization();
        _application.MapGoldenEndpoints();
    }
}
