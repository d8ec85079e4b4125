using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host with three upstream providers that differ in what is believed, linked and taken from them.</summary>
public class ExternalLoginHost : AccountHost
{
    public ExternalLoginHost()
    {
        var configure = ConfigureServices!;
        ConfigureServices = services =>
        {
            configure(services);
            Acme.AddTo(services);
            Harbour.AddTo(services);
            Pier.AddTo(services);
        };
        Set(Acme, "TrustEmail", "Yes");
        Set(Acme, "Population", "OnEveryLogin");
        Set(Harbour, "TrustEmail", "Yes");
        Set(Harbour, "Linking", "Automatic");
        Set(Harbour, "Population", "OnSignup");
        Set(Pier, "Population", "None");
    }

    /// <summary>Is believed; links only when asked; its values are taken at every sign-in.</summary>
    public TestProvider Acme { get; } = new("acme", "Acme");

    /// <summary>Is believed; links by itself; its values are taken when the account is made.</summary>
    public TestProvider Harbour { get; } = new("harbour", "Harbour");

    /// <summary>Is not believed; its values are not taken.</summary>
    public TestProvider Pier { get; } = new("pier", "Pier");

    private void Set(TestProvider provider, string key, string value) => Settings[$"OidcProfiles:Upstream:Providers:{provider.Scheme}:{key}"] = value;
}
