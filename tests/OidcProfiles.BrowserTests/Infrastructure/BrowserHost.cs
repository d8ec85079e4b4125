using System.Net;
using System.Net.Sockets;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>The sample host on a real port, for browsers.</summary>
public sealed class BrowserHost : AccountHost
{
    public BrowserHost()
    {
        var port = FindPort();
        Url = new($"http://localhost:{port}/");
        Settings["Host:PublicUrl"] = Url.AbsoluteUri;
        UseKestrel(port);
    }

    /// <summary>Where it is reached.</summary>
    public Uri Url { get; }

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
