using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Host;
using OidcProfiles.Host.Upstream;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Tests.Host.Upstream;

/// <summary>Providers as data in the sample host.</summary>
public sealed class ProviderRegistrationTests
{
    private const string Secret = "s3cret-of-the-client";

    [Fact]
    public void Read_WithoutProviders_GivesNone() => Assert.Empty(ProviderRegistration.Read(Configuration()));

    [Theory]
    [InlineData("google")]
    [InlineData("microsoft")]
    [InlineData("github")]
    [InlineData("facebook")]
    [InlineData("linkedin")]
    [InlineData("x")]
    [InlineData("GitHub")]
    public void Read_OfAPreset_NeedsIdAndSecretOnly(string scheme)
    {
        var provider = Assert.Single(ProviderRegistration.Read(Configuration(("Scheme", scheme), ("ClientId", "c"), ("ClientSecret", Secret))));
        Assert.StartsWith("https://", provider.TokenEndpoint, StringComparison.Ordinal);
        Assert.NotNull(provider.UserInformationEndpoint);
        Assert.NotNull(ProviderMappingSet.BuiltIn.Find(scheme));
        var wanted = ProviderMappingSet.BuiltIn.Find(scheme)!.Documents.Select(document => document.Scope);
        Assert.All(wanted, scope => Assert.Contains(scope, provider.Scopes!));
    }

    [Fact]
    public void Read_OfValuesBesideAPreset_TakesThem()
    {
        var provider = Assert.Single(ProviderRegistration.Read(Configuration(
            ("Scheme", "microsoft"),
            ("ClientId", "c"),
            ("ClientSecret", Secret),
            ("DisplayName", "Contoso"),
            ("Scopes:0", "openid"),
            ("TokenEndpoint", "https://login.microsoftonline.com/contoso/oauth2/v2.0/token"))));
        Assert.Equal(("Contoso", "https://login.microsoftonline.com/contoso/oauth2/v2.0/token"), (provider.DisplayName, provider.TokenEndpoint));
        Assert.Equal(["openid"], provider.Scopes);
        Assert.Contains("/common/", provider.AuthorizationEndpoint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_OfAnyProvider_MakesItsHandler()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddDataProtection();
        ProviderRegistration.Add(services, Configuration(
            ("Scheme", "corp"),
            ("ClientId", "c"),
            ("ClientSecret", Secret),
            ("AuthorizationEndpoint", "http://127.0.0.1:5999/auth"),
            ("TokenEndpoint", "http://localhost:5999/token"),
            ("Timeout", "00:00:02"),
            ("Parameters:prompt", "select_account")));
        await using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<OAuthOptions>>().Get("corp");
        Assert.Equal(("/signin-corp", IdentityConstants.ExternalScheme), (options.CallbackPath.Value, options.SignInScheme));
        Assert.Equal(["openid", "profile", "email"], options.Scope);
        Assert.Equal(("select_account", TimeSpan.FromSeconds(2)), (options.AdditionalAuthorizationParameters["prompt"], options.BackchannelTimeout));
        Assert.True(options.UsePkce);
        Assert.False(options.SaveTokens);
        var scheme = await provider.GetRequiredService<IAuthenticationSchemeProvider>().GetSchemeAsync("corp");
        Assert.Equal("corp", scheme!.DisplayName);
    }

    [Fact]
    public void Read_WithFaults_NamesAllAtOnceAndNoSecret()
    {
        var exception = Assert.Throws<HostSettingException>(() => ProviderRegistration.Read(Configuration(
            ("Scheme", "my corp"),
            ("ClientSecret", Secret),
            ("AuthorizationEndpoint", "http://corp.example/auth"),
            ("TokenEndpoint", $"https://user:{Secret}@corp.example/token"),
            ("UserInformationEndpoint", "me"),
            ("Scopes:0", "openid profile"),
            ("CallbackPath", "//evil.example"),
            ("Parameters:State", "x"),
            ("Timeout", "00:02:00"))));
        Assert.DoesNotContain(Secret, exception.Message, StringComparison.Ordinal);
        string[] places =
        [
            "Scheme 'my corp'", "ClientId is missing", "AuthorizationEndpoint 'http://corp.example/auth'", "TokenEndpoint '…'",
            "UserInformationEndpoint 'me'", "Scopes 'openid profile'", "CallbackPath '//evil.example'", "Parameters 'State'", "Timeout '00:02:00'",
        ];
        Assert.Equal(places.Length, exception.Message.Split(Environment.NewLine).Length);
        Assert.All(places, place => Assert.Contains($"Providers:0:{place}", exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_OfTwoAlike_IsRefused()
    {
        (string, string)[] corp = [("Scheme", "github"), ("ClientId", "c"), ("ClientSecret", Secret)];
        var message = Assert.Throws<HostSettingException>(() => ProviderRegistration.Read(ConfigurationOf(corp, corp))).Message;
        Assert.Contains("the Scheme 'github' is there 2 times", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutAnyDocument_IsRefused()
    {
        var message = Assert.Throws<HostSettingException>(() => ProviderRegistration.Read(Configuration(
            ("Scheme", "corp"),
            ("ClientId", "c"),
            ("ClientSecret", Secret),
            ("AuthorizationEndpoint", "https://corp.example/auth"),
            ("TokenEndpoint", "https://corp.example/token"),
            ("Scopes:0", "user")))).Message;
        Assert.Equal("Providers:0:UserInformationEndpoint is missing; accepted: an address, or none with the scope openid.", message);
    }

    [Theory]
    [InlineData("Pkce", "perhaps")]
    [InlineData("ClientSecrets", Secret)]
    public void Read_OfWhatCannotBeRead_SaysWhere(string name, string value)
    {
        var message = Assert.Throws<HostSettingException>(() => ProviderRegistration.Read(Configuration(
            ("Scheme", "github"), ("ClientId", "c"), ("ClientSecret", Secret), (name, value)))).Message;
        Assert.StartsWith("Providers:0: ", message, StringComparison.Ordinal);
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] provider) =>
        ConfigurationOf(provider);

    private static IConfiguration ConfigurationOf(params (string Key, string Value)[][] providers) => new ConfigurationBuilder()
        .AddInMemoryCollection(providers.SelectMany((provider, index) =>
            provider.Select(pair => KeyValuePair.Create($"Providers:{index}:{pair.Key}", (string?)pair.Value))))
        .Build();
}
