namespace OidcProfiles.Accounts.Passwords;

/// <summary>The faults of the settings of passwords.</summary>
internal static class AccountPasswordFaults
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(30);

    public static IEnumerable<string> Find(AccountPasswordOptions? options)
    {
        if (options is null)
        {
            return ["Passwords is null; accepted: an object, or nothing at all."];
        }

        return options.Breached is null ? ["Passwords:Breached is null; accepted: an object, or nothing at all."] : Find(options.Breached);
    }

    private static IEnumerable<string> Find(BreachedPasswordOptions options)
    {
        if (!Enum.IsDefined(options.Mode))
        {
            yield return $"Passwords:Breached:Mode '{options.Mode}' is not accepted; accepted: Off, Range, Offline.";
        }

        if (!IsRangeAddress(options.RangeAddress))
        {
            yield return $"Passwords:Breached:RangeAddress '{Shown(options.RangeAddress)}' is not accepted; accepted: an https address without "
                + "user name, query and fragment, or an http address of this machine, such as https://api.pwnedpasswords.com.";
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTimeout)
        {
            yield return $"Passwords:Breached:Timeout '{options.Timeout}' is not accepted; accepted: more than 0 and at most {LongestTimeout}.";
        }

        if (options.Mode == BreachedPasswordMode.Offline && string.IsNullOrWhiteSpace(options.File))
        {
            yield return $"Passwords:Breached:File '{options.File}' is not accepted; accepted: the path of a file of hashes, as Mode is Offline.";
        }

        if (options.MinimumCount < 1)
        {
            yield return $"Passwords:Breached:MinimumCount '{options.MinimumCount}' is not accepted; accepted: 1 or more.";
        }
    }

    private static bool IsRangeAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;

    /// <summary>The address without a user name and password, which may be in it by mistake.</summary>
    private static string? Shown(string? address) => address is not null && address.Contains('@', StringComparison.Ordinal)
        ? "…" + address[address.LastIndexOf('@')..]
        : address;
}
