namespace OidcProfiles.Administration;

/// <summary>Who administers.</summary>
public sealed class AdministrationOptions
{
    /// <summary>
    /// What each role of Identity may do, by its name. Empty, as by default: nobody administers. Somebody with several roles may do what any
    /// of them may.
    /// </summary>
    public IDictionary<string, AdminRoleOptions> Roles { get; } = new Dictionary<string, AdminRoleOptions>(StringComparer.OrdinalIgnoreCase);
}
