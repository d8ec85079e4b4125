using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Groups;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using ClaimNames = OpenIddict.Abstractions.OpenIddictConstants.Claims;

namespace OidcProfiles.Benchmarks;

/// <summary>The least server that answers UserInfo, with or without the module, and an access token of its user.</summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    private const string ClientId = "benchmark";
    private const string UserName = "ada";
    public const int CustomCount = 20;

    /// <summary>Values of the standard attributes that the profile keeps; the rest comes from the Identity user.</summary>
    private static readonly Dictionary<string, object> Standard = new()
    {
        ["name"] = "Ada Lovelace",
        ["given_name"] = "Ada",
        ["middle_name"] = "King",
        ["family_name"] = "Lovelace",
        ["nickname"] = "Countess",
        ["profile"] = "https://example.org/ada",
        ["picture"] = "https://example.org/ada.png",
        ["website"] = "https://example.org",
        ["gender"] = "female",
        ["birthdate"] = "1815-12-10",
        ["zoneinfo"] = "Europe/London",
        ["locale"] = "en-GB",
        ["address"] = new { street_address = "12 St James's Square", locality = "London", postal_code = "SW1Y 4JH", country = "GB" },
    };

    private readonly WebApplication _app;

    private BenchmarkServer(WebApplication app, HttpClient client, string accessToken) =>
        (_app, Client, AccessToken) = (app, client, accessToken);

    public HttpClient Client { get; }

    public string AccessToken { get; }

    private static IEnumerable<string> Custom => Enumerable.Range(0, CustomCount).Select(index => $"custom_{index}");

    public static async Task<BenchmarkServer> StartAsync(string connectionString, UserInfoSource source, bool encrypted)
    {
        var app = Build(connectionString, source, encrypted);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            // The host needs the tables to start, and the user needs a host that has started.
            var isNew = await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Database.EnsureCreatedAsync();
            await app.StartAsync();
            if (isNew)
            {
                await PrepareAsync(scope.ServiceProvider);
            }
        }

        var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = ClientId,
            ["client_secret"] = ClientId,
            ["scope"] = "openid profile email phone address groups custom_attributes",
        });
        using var response = await client.PostAsync(new Uri("connect/token", UriKind.Relative), form);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new(app, client, json.GetProperty("access_token").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(string connectionString, UserInfoSource source, bool encrypted)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDbContext<ApplicationDbContext>(options => options.UseNpgsql(connectionString).UseOpenIddict());
        builder.Services.AddIdentityCore<ApplicationUser>().AddEntityFrameworkStores<ApplicationDbContext>();
        builder.Services.AddAuthentication();
        builder.Services.AddOidcProfiles(options =>
            {
                foreach (var name in StandardAttributes.All.Select(one => one.Name).Where(name => StandardAttributes.VerifiedBy(name) is null && name != StandardAttributes.Groups))
                {
                    options.StandardAttributes[name] = new() { Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadOnly } };
                }

                foreach (var name in Custom)
                {
                    options.CustomAttributes.Add(new()
                    {
                        Name = name,
                        Type = AttributeType.String,
                        Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadOnly },
                    });
                }
            })
            .AddEntityFrameworkStores<ApplicationDbContext, ApplicationUser>();
        builder.Services.AddOpenIddict()
            .AddCore(options => options.UseEntityFrameworkCore().UseDbContext<ApplicationDbContext>())
            .AddServer(options =>
            {
                options.SetTokenEndpointUris("connect/token").SetUserInfoEndpointUris("connect/userinfo").AllowClientCredentialsFlow()
                    .RegisterScopes("profile", "email", "phone", "address", "groups", "custom_attributes")
                    .AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                if (!encrypted)
                {
                    options.DisableAccessTokenEncryption();
                }

                var web = options.UseAspNetCore().EnableTokenEndpointPassthrough().DisableTransportSecurityRequirement();
                if (source == UserInfoSource.Module)
                {
                    options.UseOidcProfiles();
                }
                else if (source == UserInfoSource.IdentityUser)
                {
                    web.EnableUserInfoEndpointPassthrough();
                }
            });
        var app = builder.Build();
        app.UseAuthentication();
        app.MapPost("/connect/token", IssueAsync);
        if (source == UserInfoSource.IdentityUser)
        {
            app.MapGet("/connect/userinfo", AnswerAsync);
        }

        return app;
    }

    /// <summary>Gives the client a token of the user, so that the benchmark needs no pages.</summary>
    private static async Task<IResult> IssueAsync(HttpContext context, UserManager<ApplicationUser> users)
    {
        var user = await users.FindByNameAsync(UserName);
        var identity = new ClaimsIdentity(authenticationType: "benchmark");
        identity.SetClaim(ClaimNames.Subject, user!.Id).SetClaim(ClaimNames.GivenName, "Ada").SetClaim(ClaimNames.Email, user.Email);
        identity.SetScopes("openid", "profile", "email", "phone", "address", "groups", "custom_attributes");
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return Results.SignIn(new(identity), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, UserManager<ApplicationUser> users)
    {
        var token = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        var user = await users.FindByIdAsync(token.Principal!.GetClaim(ClaimNames.Subject)!);
        return Results.Ok(new Dictionary<string, object?>
        {
            [ClaimNames.Subject] = user!.Id,
            [ClaimNames.PreferredUsername] = user.UserName,
            [ClaimNames.Email] = user.Email,
            [ClaimNames.EmailVerified] = user.EmailConfirmed,
            [ClaimNames.PhoneNumber] = user.PhoneNumber,
            [ClaimNames.PhoneNumberVerified] = user.PhoneNumberConfirmed,
        });
    }

    private static async Task PrepareAsync(IServiceProvider services)
    {
        var users = services.GetRequiredService<UserManager<ApplicationUser>>();
        var user = new ApplicationUser
        {
            UserName = UserName,
            Email = "ada@example.org",
            EmailConfirmed = true,
            PhoneNumber = "+442079460100",
            PhoneNumberConfirmed = true,
        };
        await users.CreateAsync(user);
        var actor = ProfileActor.System;
        var changes = Standard.Concat(Custom.Select(name => KeyValuePair.Create<string, object>(name, $"The value of {name}")))
            .ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value));
        var saved = await services.GetRequiredService<ProfileManager>().PatchAsync(
            user.Id, new() { Changes = changes }, actor, CancellationToken.None);
        if (!saved.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', saved.Errors.Select(error => error.Description)));
        }

        var (_, group) = await services.GetRequiredService<GroupManager>().CreateAsync(new("mathematics"), actor, CancellationToken.None);
        await services.GetRequiredService<GroupMembers>().AddAsync(group!.Id, user.Id, actor, CancellationToken.None);
        await services.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = ClientId,
            Permissions =
            {
                Permissions.Endpoints.Token,
                Permissions.GrantTypes.ClientCredentials,
                Permissions.Scopes.Profile,
                Permissions.Scopes.Email,
                Permissions.Scopes.Phone,
                Permissions.Scopes.Address,
                $"{Permissions.Prefixes.Scope}groups",
                $"{Permissions.Prefixes.Scope}custom_attributes",
            },
        });
    }
}
