using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OidcProfiles.Host.Connect;
using OidcProfiles.Host.Data;
using OidcProfiles.Host.Database;
using OidcProfiles.Host.Upstream;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.Host.Server;

/// <summary>The server as somebody with an existing one has it: Entity Framework Core, Identity, OpenIddict; and the module in it.</summary>
internal static class ServerRegistration
{
    public static void AddServer(this WebApplicationBuilder builder, HostSettings settings, HostDatabase database)
    {
        var services = builder.Services;
        builder.AddProfiles(database);
        services.AddIdentity<ApplicationUser, IdentityRole>(options => options.User.RequireUniqueEmail = true)
            .AddEntityFrameworkStores<ApplicationDbContext>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/account/login";
            options.LogoutPath = "/account/logout";
            options.AccessDeniedPath = "/error/403";
            options.ReturnUrlParameter = "returnUrl";
        });

        ProviderRegistration.Add(services, builder.Configuration);
        services.AddOidcProfiles().AddAccounts<ApplicationUser>()
            .AddPages(options =>
            {
                options.EndSession.Url = "/connect/endsession";
                options.EndSession.Button = AuthorizeEndpoint.Accept;
                builder.Configuration.GetSection("OidcProfiles:Pages").Bind(options);
            })
            .AddResolver(options =>
            {
                options.BearerScheme = OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme;
                builder.Configuration.GetSection("OidcProfiles:Resolver").Bind(options);
            })
            .AddAdminApi(options =>
            {
                options.AuthenticationScheme = OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme;
                builder.Configuration.GetSection("OidcProfiles:AdminApi").Bind(options);
            });

        // After what the configuration says of it.
        services.PostConfigure<OidcProfilesOptions>(options => options.PublicUrl ??= settings.PublicUrl);
        var keys = DataFolder.CreateSecret(settings.DataFolder, "keys");
        services.AddDataProtection().SetApplicationName("OidcProfiles.Host").PersistKeysToFileSystem(keys);
        AddOpenIddict(services, settings, keys.FullName);
    }

    /// <summary>The database, and of the module the domain with its options and the stores in that database.</summary>
    public static void AddProfiles(this WebApplicationBuilder builder, HostDatabase database)
    {
        builder.Services.AddDbContext<ApplicationDbContext>(options =>
        {
            database.Use(options);
            options.UseOpenIddict();

            // Migrations are written by hand and carry no snapshot; a test proves that they make the model.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        });
        builder.Services.AddOidcProfiles(options => builder.Configuration.GetSection("OidcProfiles").Bind(options))
            .AddEntityFrameworkStores<ApplicationDbContext, ApplicationUser>()
            .AddScriban();
    }

    private static void AddOpenIddict(IServiceCollection services, HostSettings settings, string keys) => services.AddOpenIddict()
        .AddCore(options => options.UseEntityFrameworkCore().UseDbContext<ApplicationDbContext>())
        .AddServer(options =>
        {
            options.SetAuthorizationEndpointUris("connect/authorize")
                .SetTokenEndpointUris("connect/token")
                .SetUserInfoEndpointUris("connect/userinfo")
                .SetEndSessionEndpointUris("connect/endsession")
                .SetIntrospectionEndpointUris("connect/introspect")
                .SetRevocationEndpointUris("connect/revocation")
                .AllowAuthorizationCodeFlow()
                .AllowRefreshTokenFlow()
                .AllowClientCredentialsFlow()
                .RequireProofKeyForCodeExchange()
                .RegisterScopes(Scopes.OfflineAccess, AdminScopes.Manage, AdminScopes.Read)
                .AddSigningCertificate(ServerKeys.Signing(keys))
                .AddEncryptionCertificate(ServerKeys.Encryption(keys))
                .DisableAccessTokenEncryption();

            // PKCE with S256 only (RFC 9700, 2.1.1).
            options.Configure(server => server.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
            if (settings.PublicUrl is { } url)
            {
                options.SetIssuer(url);
            }

            options.UseAspNetCore()
                .EnableAuthorizationEndpointPassthrough()
                .EnableTokenEndpointPassthrough()
                .EnableEndSessionEndpointPassthrough()
                .EnableStatusCodePagesIntegration()
                .DisableTransportSecurityRequirement();

            // The module: UserInfo, tokens and discovery by the profiles.
            options.UseOidcProfiles();
        })
        .AddValidation(options =>
        {
            options.UseLocalServer();
            options.UseAspNetCore();

            // As UserInfo does: a token that was revoked is worth nothing at once.
            options.EnableTokenEntryValidation();
            options.EnableAuthorizationEntryValidation();
        });
}
