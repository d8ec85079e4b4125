using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Normalization;

namespace OidcProfiles.Tests.Normalization;

/// <summary>Wrong settings of providers are refused at start.</summary>
public sealed class UpstreamFaultsTests
{
    [Theory]
    [InlineData("facebook", "TrustEmail", "Yes", "Upstream:Providers:facebook:TrustEmail 'Yes' is not accepted, because facebook sends no flag")]
    [InlineData("microsoft", "TrustEmail", "Yes", "Upstream:Providers:microsoft:TrustEmail 'Yes' is not accepted")]
    [InlineData("google", "Mapping", "gogle", "Upstream:Providers:google:Mapping 'gogle' is not accepted; accepted: apple, facebook, github, google,")]
    [InlineData("google", "PinnedTenant", "b9bd2162-77ac-4fb2-8254-5c36e9c0a9c4", "because google has no tenants; accepted: null")]
    [InlineData("microsoft", "PinnedTenant", "contoso.com", "Upstream:Providers:microsoft:PinnedTenant 'contoso.com' is not accepted; accepted: a GUID")]
    [InlineData("microsoft", "PinnedTenant", "9188040D-6C67-4C5B-B112-36A304B66DAD", "accepted: the tenant of an organisation")]
    [InlineData("google", "Issuer", "https://a.example", "because google is https://accounts.google.com; accepted: null")]
    [InlineData("acme", "Issuer", "acme", "Upstream:Providers:acme:Issuer 'acme' is not accepted; accepted: an https address")]
    [InlineData("acme", "Linking", "7", "Upstream:Providers:acme:Linking '7' is not accepted; accepted: Confirm, Automatic")]
    [InlineData("acme", "Population", "7", "Upstream:Providers:acme:Population '7' is not accepted; accepted: OnSignup, OnEveryLogin, None")]
    [InlineData("acme", "TrustEmail", "7", "Upstream:Providers:acme:TrustEmail '7' is not accepted; accepted: ByRule, Yes, No")]
    public void Start_WhenASettingIsWrong_IsRefusedWithItsNameAndWhatIsAccepted(string provider, string setting, string value, string message)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Bind(provider, setting, value).Upstream);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme", "TrustEmail", "Yes")]
    [InlineData("google", "TrustEmail", "No")]
    [InlineData("microsoft", "PinnedTenant", "b9bd2162-77ac-4fb2-8254-5c36e9c0a9c4")]
    [InlineData("acme", "Issuer", "https://login.acme.example/")]
    [InlineData("acme", "Linking", "Automatic")]
    public void Start_WhenASettingIsRight_IsAccepted(string provider, string setting, string value) =>
        Assert.True(Bind(provider, setting, value).Upstream.Providers.ContainsKey(provider));

    private static OidcProfilesOptions Bind(string provider, string setting, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>($"Upstream:Providers:{provider}:{setting}", value)]).Build();
        var services = new ServiceCollection();
        services.AddOidcProfiles(configuration.Bind);
        using var container = services.BuildServiceProvider();
        return container.GetRequiredService<IOptions<OidcProfilesOptions>>().Value;
    }
}
