namespace OidcProfiles.Accounts.Sessions;

/// <summary>
/// What a <c>User-Agent</c> tells of browser and system, in the words that people know. It is a help to recognise one's own devices and
/// proves nothing.
/// </summary>
public static class DeviceName
{
    private const string Join = " on ";

    // The first that occurs counts: most browsers also name those whose pages they want to get.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Firefox/", "Firefox"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>Browser and system, such as <c>Firefox on Linux</c>, or the one of them that is known.</summary>
    /// <param name="userAgent">The header (RFC 9110, 10.1.5); anything may be given.</param>
    /// <returns>Null if neither is known.</returns>
    public static string? Of(string? userAgent)
    {
        var parts = new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.Where(part => part is not null).ToList();
        return parts.Count == 0 ? null : string.Join(Join, parts);
    }

    private static string? Find((string Mark, string Name)[] known, string? userAgent) => userAgent is null
        ? null
        : known.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
