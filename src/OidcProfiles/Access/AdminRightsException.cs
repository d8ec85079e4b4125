namespace OidcProfiles.Access;

/// <summary>A door let somebody through who may not do what is behind it.</summary>
/// <param name="area">Where.</param>
/// <param name="level">What was to be done.</param>
public sealed class AdminRightsException(AdminArea area, AdminLevel level) : UnauthorizedAccessException(
    $"The right to {(level == AdminLevel.Manage ? "change" : "read")} {area} is missing. The page or endpoint must ask for it.")
{
    /// <summary>Where.</summary>
    public AdminArea Area => area;

    /// <summary>What was to be done.</summary>
    public AdminLevel Level => level;
}
