using OidcProfiles.Access;

namespace OidcProfiles.Administration;

/// <summary>What a role may do; what is not named, not at all.</summary>
public sealed class AdminRoleOptions
{
    /// <summary>In <see cref="AdminArea.Users"/>.</summary>
    public AdminLevel Users { get; set; }

    /// <summary>In <see cref="AdminArea.Attributes"/>.</summary>
    public AdminLevel Attributes { get; set; }

    /// <summary>In <see cref="AdminArea.Emails"/>.</summary>
    public AdminLevel Emails { get; set; }

    /// <summary>In <see cref="AdminArea.Audit"/>.</summary>
    public AdminLevel Audit { get; set; }

    internal AdminRights ToRights() => new(Users, Attributes, Emails, Audit);
}
