namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>How an attempt ended.</summary>
internal enum EmailAttemptResult
{
    /// <summary>The other side took it.</summary>
    Sent,

    /// <summary>Nobody gets a mail after all.</summary>
    Unneeded,

    /// <summary>The other side will never take it.</summary>
    Permanent,

    /// <summary>What it says cannot be read by this version, however often it is tried.</summary>
    Unreadable,

    /// <summary>The other side did not take it now.</summary>
    Transient,

    /// <summary>It could not be made or read here; nothing was heard of the other side.</summary>
    NotMade,

    /// <summary>No mail is taken now.</summary>
    Unavailable,

    /// <summary>The host ended before the other side answered; nobody knows.</summary>
    Abandoned,
}
