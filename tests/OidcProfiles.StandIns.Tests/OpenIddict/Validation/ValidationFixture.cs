using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.StandIns.Tests.OpenIddict.Conformance;
using OidcProfiles.TestSupport;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Validation;

/// <summary>A server and an API that it protects, in one application.</summary>
public sealed class ValidationFixture : IAsyncLifetime
{
    private TestDatabase? _database;
    private WebApplication? _application;

    public HttpClient CreateClient() => _application!.GetTestClient();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        AddServices(builder.Services, _database.ConnectionString);
        _application = builder.Build();
        _application.UseRouting();
        _application.UseAuthentication();
        _application.UseAuthorization();
        MapEndpoints(_application);
        await _application.StartAsync();

        await using var scope = _application.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenContext>().Database.EnsureCreatedAsync();
        await GoldenClients.CreateAsync(scope.ServiceProvider);
    }

    public async Task DisposeAsync()
    {
        await _application!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    private static void AddServices(IServiceCollection services, string connectionString)
    {
        services.AddDbContext<GoldenContext>(options => options.UseNpgsql(connectionString).UseOpenIddict());
        services.AddRouting();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddOpenIddict()
            .AddCore(options => options.UseEntityFrameworkCore().UseDbContext<GoldenContext>())
            .AddServer(options =>
            {
                options.SetTokenEndpointUris("connect/token").SetRevocationEndpointUris("connect/revocation").AllowClientCredentialsFlow();
                options.RegisterScopes("custom_attributes");
                options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                options.UseAspNetCore().EnableTokenEndpointPassthrough().DisableTransportSecurityRequirement();
            })
            .AddValidation(options =>
            {
                options.UseLocalServer();
                options.UseAspNetCore();
                options.EnableTokenEntryValidation();
                options.AddAudiences("api");
            });
    }

    private static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        const string Scheme = OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme;

        routes.MapPost("/connect/token", (HttpContext http, string? audience) =>
        {
            var request = http.GetOpenIddictServerRequest()!;
            var principal = GoldenUsers.CreateClientPrincipal(request.ClientId!, request.GetScopes());
            return Results.SignIn(
                principal.SetResources(audience ?? "api"), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        });
        routes.MapMethods("/api", ["GET", "POST"], (ClaimsPrincipal user) => user.GetClaim(ClaimNames.Subject))
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = Scheme });
        routes.MapGet("/closed", () => "never")
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes(Scheme).RequireClaim("nobody"));
    }
}
