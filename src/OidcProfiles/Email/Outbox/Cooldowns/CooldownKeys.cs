using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace OidcProfiles.Email.Outbox.Cooldowns;

/// <summary>What turns are counted by: never an address itself.</summary>
internal static class CooldownKeys
{
    private const string Network = "network";
    private const int NetworkBytes = 8;

    /// <summary>Spellings that Identity takes for one address are one: see <c>UpperInvariantLookupNormalizer</c>.</summary>
    public static string OfAddress(string kind, string address) => Hash(kind, Normalize(address.Trim()).ToUpperInvariant());

    /// <summary>Something that has one spelling.</summary>
    public static string Of(string kind, string value) => Hash(kind, value);

    /// <summary>An IPv4 address, also where it is written as IPv6; of IPv6 the 64 bits that one customer usually has to himself.</summary>
    public static string OfNetwork(IPAddress address) => OfNetwork(Network, address);

    /// <summary>As <see cref="OfNetwork(IPAddress)"/>, counted apart.</summary>
    public static string OfNetwork(string kind, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return Hash(kind, Convert.ToHexString(plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..NetworkBytes] : bytes));
    }

    /// <summary>What is no Unicode text is no address, but may be entered all the same.</summary>
    private static string Normalize(string text) => text.EnumerateRunes().Contains(Rune.ReplacementChar)
        ? text
        : text.Normalize();

    private static string Hash(string kind, string value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{value}")));
}
