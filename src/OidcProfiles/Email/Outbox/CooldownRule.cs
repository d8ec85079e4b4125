namespace OidcProfiles.Email.Outbox;

/// <summary>How often something may be asked for.</summary>
public sealed class CooldownRule
{
    /// <summary>The time from one turn to the next. 0 to a day.</summary>
    public TimeSpan Gap { get; set; }

    /// <summary>How many turns there are in one window, which begins with the first of them. 1 to 100,000.</summary>
    public int Limit { get; set; } = 5;

    /// <summary>How long a window is. A second to 31 days.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromHours(1);
}
