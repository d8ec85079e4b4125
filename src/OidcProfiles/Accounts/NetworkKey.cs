using System.Net;
using System.Net.Sockets;

namespace OidcProfiles.Accounts;

/// <summary>What requests of one network are counted by.</summary>
public static class NetworkKey
{
    private const int NetworkBytes = 8;

    /// <summary>The address; of IPv6 the first 64 bits, which one household or office has.</summary>
    /// <param name="address">The address; null where it is not known.</param>
    public static string Of(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
