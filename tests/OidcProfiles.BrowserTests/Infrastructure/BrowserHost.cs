using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.TestSupport;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>The sample host on a real port, for browsers.</summary>
public sealed class BrowserHost : AccountHost
{
    public BrowserHost()
    {
        var port = LoopbackPort.Find();
        Url = new($"http://localhost:{port}/");
        Settings["Host:PublicUrl"] = Url.AbsoluteUri;

        // Asked for on the way to one client only.
        const string attribute = "OidcProfiles:CustomAttributes:6";
        Settings[$"{attribute}:Name"] = "team";
        Settings[$"{attribute}:Type"] = "String";
        Settings[$"{attribute}:Required"] = "Always";
        Settings[$"{attribute}:Access:EndUser"] = "ReadWrite";
        Settings[$"{attribute}:Access:Client"] = "ReadOnly";
        Settings[$"{attribute}:Access:Portal"] = "ReadWrite";
        Settings[$"{attribute}:Release:Mode"] = "Only";
        Settings[$"{attribute}:Release:Clients:0"] = "sample-web";
        UseKestrel(port);

        Settings[$"OidcProfiles:Upstream:Providers:{Acme.Scheme}:TrustEmail"] = "Yes";
        var configure = ConfigureServices!;
        ConfigureServices = services =>
        {
            configure(services);
            Acme.AddTo(services);
        };
    }

    /// <summary>A provider that is believed; <see cref="Person.ComeFromAsync"/> goes there and back.</summary>
    public TestProvider Acme { get; } = new("acme", "Acme");

    /// <summary>Where it is reached.</summary>
    public Uri Url { get; }

    public override HttpClient CreateBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Url };

    /// <summary>
    /// Makes two schemes of a provider: Harbour, which is believed and whose values are taken at every sign-in, and Pier, which is not believed
    /// and soon takes too long. Before the host starts.
    /// </summary>
    public void Connect(UpstreamPeer peer)
    {
        foreach (var (index, scheme, name) in new[] { (0, "harbour", "Harbour"), (1, "pier", "Pier") })
        {
            var provider = $"Providers:{index}";
            Settings[$"{provider}:Scheme"] = scheme;
            Settings[$"{provider}:DisplayName"] = name;
            Settings[$"{provider}:ClientId"] = peer.ClientId;
            Settings[$"{provider}:ClientSecret"] = peer.ClientSecret;
            Settings[$"{provider}:AuthorizationEndpoint"] = peer.AuthorizationEndpoint;
            Settings[$"{provider}:TokenEndpoint"] = peer.TokenEndpoint;
            Settings[$"{provider}:UserInformationEndpoint"] = peer.UserInformationEndpoint;
            Settings[$"OidcProfiles:Upstream:Providers:{scheme}:Issuer"] = peer.Issuer;
        }

        Settings["Providers:1:Timeout"] = "00:00:05";
        Settings["OidcProfiles:Upstream:Providers:harbour:TrustEmail"] = "Yes";
        Settings["OidcProfiles:Upstream:Providers:harbour:Population"] = "OnEveryLogin";
    }
}
