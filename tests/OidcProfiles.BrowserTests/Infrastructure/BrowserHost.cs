using System.Net;
using System.Net.Sockets;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>The sample host on a real port, for browsers.</summary>
public sealed class BrowserHost : AccountHost
{
    public BrowserHost()
    {
        var port = FindPort();
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

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
