namespace OidcProfiles.Email.Outbox;

/// <summary>How mails are kept and tried again.</summary>
public sealed class EmailOutboxOptions
{
    /// <summary>Whether this instance sends. Others can do it for it.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often the database is asked for mails that are due. A mail of this instance is sent at once. 50 ms to 10 minutes.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many mails are claimed together. 1 to 1000.</summary>
    public int BatchSize { get; set; } = 20;

    /// <summary>How many mails are sent at once. 1 to 100.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>How long rendering and sending one mail may take. 100 ms to an hour.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// After this time a sender that is not heard of is thought dead, and its mails are another's. At least twice
    /// <see cref="SendTimeout"/>, so that no mail outlasts it also with clocks a little apart; at most a day.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>So many attempts may fail before a mail is given up. 1 to 1000.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary>
    /// So often a sender may be lost with a mail before it is given up, so that a mail that breaks the sender does not do so for ever.
    /// 1 to 1000.
    /// </summary>
    public int MaxLostLeases { get; set; } = 25;

    /// <summary>The shortest time to the next attempt. The longest doubles with each attempt; the time is a random one between them. More than 0.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The same for mails that somebody waits for.</summary>
    public TimeSpan InteractiveFirstDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>No attempt is later than this after the one before. At least the first delays; at most a day.</summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long the sender pauses when no mail is taken at all. It doubles with each probe that fails. More than 0.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause. At least <see cref="FirstPause"/>; at most an hour.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the envelope of a sent mail is kept: what kind, to whom, when. More than 0; at most 36500 days.</summary>
    public TimeSpan SentRetention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a mail in dead-letter can be requeued: then what it says is deleted. At most <see cref="DeadEnvelopeRetention"/>.</summary>
    public TimeSpan DeadRetention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long the envelope of a mail in dead-letter is kept. More than 0; at most 36500 days.</summary>
    public TimeSpan DeadEnvelopeRetention { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How often mails can be asked for.</summary>
    public EmailCooldownOptions Cooldown { get; set; } = new();
}
