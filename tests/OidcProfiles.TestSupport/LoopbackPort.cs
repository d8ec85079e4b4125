using System.Net;
using System.Net.Sockets;

namespace OidcProfiles.TestSupport;

/// <summary>Finds a port of this machine for a server that must know it before it starts.</summary>
public static class LoopbackPort
{
    /// <summary>A port at which nobody listens at the moment.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
