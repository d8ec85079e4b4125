using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Server;

public sealed class SettingsTests
{
    public static TheoryData<string> Mistakes => ["no flow", "no authorization endpoint", "no token endpoint", "no signing key",
        "no encryption key", "shared address", "reference tokens without storage"];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Options_WhenTheyCannotWork_AreRefused(string mistake)
    {
        var services = new ServiceCollection();
        services.AddOpenIddict().AddServer(options =>
        {
            _ = mistake is "no flow" ? options : options.AllowAuthorizationCodeFlow();
            _ = mistake is "no authorization endpoint" ? options : options.SetAuthorizationEndpointUris("authorize");
            _ = mistake is "no token endpoint" ? options : options.SetTokenEndpointUris(mistake is "shared address" ? "authorize" : "token");
            _ = mistake is "no signing key" ? options : options.AddEphemeralSigningKey();
            _ = mistake is "no encryption key" ? options : options.AddEphemeralEncryptionKey();
            _ = mistake is "reference tokens without storage" ? options.DisableTokenStorage().UseReferenceAccessTokens() : options;
        });
        using var provider = services.BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IOptions<OpenIddictServerOptions>>().Value);
    }

    [Fact]
    public async Task Request_WithoutTls_IsRefused()
    {
        await using var host = await ServerHost.StartAsync(options => Keys(options), "http://server.example");

        using var response = await host.Http.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task AuthorizationError_WithStatusCodePages_IsShownByTheApplication()
    {
        await using var host = await ServerHost.StartAsync(options =>
        {
            Keys(options);
            options.UseAspNetCore().EnableStatusCodePagesIntegration();
        });

        using var response = await host.Http.GetAsync(new Uri("/authorize?client_id=nobody", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("page invalid_request", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task UserInfo_WithPassthrough_IsAnsweredByTheApplication()
    {
        await using var host = await ServerHost.StartAsync(options =>
        {
            Keys(options);
            options.UseAspNetCore().EnableUserInfoEndpointPassthrough();
        });

        using var response = await host.UserInfoAsync((string)(await host.SignInAsync())["access_token"]!);

        Assert.Equal("application " + ServerHost.Subject, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task EndSession_WithHint_TheApplicationSeesItsSubject()
    {
        await using var host = await ServerHost.StartAsync(options => Keys(options));
        var token = (string?)(await host.SignInAsync())["id_token"];

        Assert.Equal("hint " + ServerHost.Subject, await host.Http.GetStringAsync(new Uri($"/logout?id_token_hint={token}", UriKind.Relative)));
        Assert.Equal("hint ", await host.Http.GetStringAsync(new Uri("/logout", UriKind.Relative)));
    }

    [Fact]
    public async Task Handlers_WhenAddedAndRemoved_FollowTheDescriptor()
    {
        var descriptor = OpenIddictServerHandlerDescriptor.CreateBuilder<HandleUserInfoRequestContext>()
            .UseInlineHandler(context =>
            {
                context.Claims["own"] = true;
                return default;
            })
            .SetOrder(OpenIddictServerHandlers.UserInfo.AttachClaims.Descriptor.Order + 1)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();
        await using var host = await ServerHost.StartAsync(options => Keys(options)
            .RemoveEventHandler(OpenIddictServerHandlers.UserInfo.AttachClaims.Descriptor)
            .AddEventHandler(descriptor));

        using var response = await host.UserInfoAsync((string)(await host.SignInAsync())["access_token"]!);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Contains("own", body, StringComparison.Ordinal);
        Assert.DoesNotContain("email", body, StringComparison.Ordinal);
    }

    private static OpenIddictServerBuilder Keys(OpenIddictServerBuilder options) =>
        options.AddEphemeralSigningKey().AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
}
