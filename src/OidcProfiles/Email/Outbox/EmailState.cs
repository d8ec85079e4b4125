namespace OidcProfiles.Email.Outbox;

/// <summary>Where a mail in the outbox is.</summary>
public enum EmailState
{
    /// <summary>It will be sent, at once or at its next attempt.</summary>
    Pending,

    /// <summary>The other side took it. Only the envelope is kept.</summary>
    Sent,

    /// <summary>It was given up; the reason stands beside it. This is the dead-letter.</summary>
    Dead,
}
