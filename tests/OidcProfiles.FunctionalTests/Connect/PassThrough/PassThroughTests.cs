using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.OpenIddict;
using OpenIddict.Server.AspNetCore;

namespace OidcProfiles.FunctionalTests.Connect.PassThrough;

/// <summary>A host that answers UserInfo by itself, with the controller of docs/claims.md.</summary>
public sealed class PassThroughTests : IAsyncLifetime
{
    private const string Request = """{"userinfo":{"given_name":null,"department":null}}""";

    private readonly HostFactory _host = new()
    {
        ConfigureServices = services =>
        {
            services.Configure<OpenIddictServerAspNetCoreOptions>(options => options.EnableUserInfoEndpointPassthrough = true);
            services.Configure<OidcProfilesOpenIddictOptions>(options => options.HostAnswersUserInfo = true);
            services.AddControllers().AddApplicationPart(typeof(UserInfoController).Assembly);
            services.AddTransient<IStartupFilter, Controllers>();
        },
    };

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [Fact]
    public async Task UserInfo_WhenTheHostAnswers_GivesWhatTheModuleWouldAndTheHostsOwn()
    {
        var party = new RelyingParty(_host);
        var tokens = await party.SignInAsync("alice", "openid email", ("claims", Request));
        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var claims = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>();
        Assert.Equal(
            $$"""
            answered_by the host
            custom_attributes {"department":"Research"}
            email alice@example.com
            email_verified True
            given_name Alice
            sub {{tokens.Identity.GetProperty("sub").GetString()}}
            """.ReplaceLineEndings("\n"),
            string.Join('\n', claims!.OrderBy(claim => claim.Key, StringComparer.Ordinal).Select(claim => $"{claim.Key} {claim.Value}")));
    }

    [Theory]
    [InlineData("email", HttpStatusCode.Forbidden, "insufficient_scope")]
    [InlineData("openid", HttpStatusCode.Unauthorized, "invalid_token")]
    public async Task UserInfo_WhenThereAreNoClaimsToGive_RefusesAsTheModuleWould(string scope, HttpStatusCode status, string error)
    {
        var party = new RelyingParty(_host);
        var tokens = await party.SignInAsync("alice", scope);
        if (scope == "openid")
        {
            await _host.WithAsync(async (UserManager<ApplicationUser> users) =>
                await users.SetLockoutEndDateAsync((await users.FindByNameAsync("alice"))!, DateTimeOffset.MaxValue));
        }

        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains($"error=\"{error}\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Guide_Always_HasThisController()
    {
        var code = await ReadAsync("UserInfoController.cs");
        var guide = await ReadAsync("../../../../docs/claims.md");
        Assert.Contains(code[code.IndexOf("///", StringComparison.Ordinal)..], guide, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(string file, [CallerFilePath] string path = "") =>
        (await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(path)!, file))).ReplaceLineEndings("\n");

    /// <summary>What a host with controllers has in its own program.</summary>
    private sealed class Controllers : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseRouting();
            app.UseAuthorization();
            app.UseEndpoints(endpoints => endpoints.MapControllers());
        };
    }
}
