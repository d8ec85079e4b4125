namespace OidcProfiles.Access;

/// <summary>What an administrator may do, area by area.</summary>
/// <param name="Users">In <see cref="AdminArea.Users"/>.</param>
/// <param name="Attributes">In <see cref="AdminArea.Attributes"/>.</param>
/// <param name="Emails">In <see cref="AdminArea.Emails"/>.</param>
/// <param name="Audit">In <see cref="AdminArea.Audit"/>.</param>
public sealed record AdminRights(AdminLevel Users, AdminLevel Attributes, AdminLevel Emails, AdminLevel Audit)
{
    /// <summary>No administrator.</summary>
    public static AdminRights None { get; } = new(AdminLevel.None, AdminLevel.None, AdminLevel.None, AdminLevel.None);

    /// <summary>Looks everywhere and changes nothing.</summary>
    public static AdminRights ReadOnly { get; } = new(AdminLevel.Read, AdminLevel.Read, AdminLevel.Read, AdminLevel.Read);

    /// <summary>Does everything.</summary>
    public static AdminRights Full { get; } = new(AdminLevel.Manage, AdminLevel.Manage, AdminLevel.Manage, AdminLevel.Manage);

    /// <summary>The level in an area; of an area that is not known, none.</summary>
    public AdminLevel this[AdminArea area] => area switch
    {
        AdminArea.Users => Users,
        AdminArea.Attributes => Attributes,
        AdminArea.Emails => Emails,
        AdminArea.Audit => Audit,
        _ => AdminLevel.None,
    };

    /// <summary>Whether there is anything at all that they may do.</summary>
    public bool IsAny => this != None;

    /// <summary>Whether they may do something in an area.</summary>
    /// <param name="area">Where.</param>
    /// <param name="level">What.</param>
    public bool Allow(AdminArea area, AdminLevel level) => this[area] >= level;

    /// <summary>Whether these rights hold all of others: only then one administrator may look after the account of another.</summary>
    /// <param name="other">The others.</param>
    public bool Cover(AdminRights other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Users >= other.Users && Attributes >= other.Attributes && Emails >= other.Emails && Audit >= other.Audit;
    }

    /// <summary>What either gives: of somebody with two roles.</summary>
    /// <param name="other">The others.</param>
    public AdminRights Or(AdminRights other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Max(Users, other.Users), Max(Attributes, other.Attributes), Max(Emails, other.Emails), Max(Audit, other.Audit));
    }

    /// <summary>What both give: of a person through a client.</summary>
    /// <param name="other">The others.</param>
    public AdminRights And(AdminRights other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Min(Users, other.Users), Min(Attributes, other.Attributes), Min(Emails, other.Emails), Min(Audit, other.Audit));
    }

    private static AdminLevel Max(AdminLevel one, AdminLevel other) => one > other ? one : other;

    private static AdminLevel Min(AdminLevel one, AdminLevel other) => one < other ? one : other;
}
