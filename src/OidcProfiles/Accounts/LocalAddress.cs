namespace OidcProfiles.Accounts;

/// <summary>Addresses of this server, to which a person may be sent.</summary>
internal static class LocalAddress
{
    /// <summary>Longer than any authorization request that browsers and servers let through.</summary>
    private const int Longest = 8192;

    /// <summary>Whether a browser that is sent there stays at this server: one slash and then neither slash nor backslash, no control characters.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= Longest && !address.Any(char.IsControl);

    /// <returns>Null if it leads elsewhere.</returns>
    public static string? Keep(string? address) => IsLocal(address) ? address : null;
}
