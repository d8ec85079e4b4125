namespace OidcProfiles.TestSupport;

/// <summary>Whom a web server of root lets its workers be.</summary>
internal static class WebServerUser
{
    /// <summary>Debian's user for web servers, or nobody.</summary>
    public static (string User, string Group) Find() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("www-data:", StringComparison.Ordinal)) ? ("www-data", "www-data") : ("nobody", "nogroup");
}
