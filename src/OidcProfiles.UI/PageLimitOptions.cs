namespace OidcProfiles.UI;

/// <summary>
/// How often a form can be posted, per instance of the server. The lasting limits, of wrong passwords, codes and mails, are kept in the
/// database; these keep single machines from costing much work.
/// </summary>
public sealed class PageLimitOptions
{
    /// <summary>Posts of one form from one network address (IPv6: its /64) per <see cref="Window"/>.</summary>
    public int PerNetwork { get; set; } = 60;

    /// <summary>Posts of one form for one account or address that was entered, per <see cref="Window"/>.</summary>
    public int PerAccount { get; set; } = 15;

    /// <summary>The length of the window, which slides in six steps.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}
