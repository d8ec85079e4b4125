using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Administration;

/// <summary>What happened lately; null is what the administrator may not read.</summary>
public sealed record OverviewNumbers
{
    /// <summary>The first of the days, in UTC.</summary>
    public required DateOnly First { get; init; }

    /// <summary>How many people registered, day by day from <see cref="First"/>.</summary>
    public IReadOnlyList<int>? Registrations { get; init; }

    /// <summary>How many sign-ins there were.</summary>
    public IReadOnlyList<int>? SignIns { get; init; }

    /// <summary>How many were refused.</summary>
    public IReadOnlyList<int>? Refusals { get; init; }

    /// <summary>How many mails were sent, by the day on which they were asked for.</summary>
    public IReadOnlyList<int>? MailsSent { get; init; }

    /// <summary>How many mails were given up, by the day on which they were asked for.</summary>
    public IReadOnlyList<int>? MailsDead { get; init; }

    /// <summary>How many mails there are in each state now.</summary>
    public IReadOnlyDictionary<EmailState, int>? Mails { get; init; }
}
