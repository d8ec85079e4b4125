namespace OidcProfiles.Email.Delivery;

/// <summary>What a failure says about the next attempt.</summary>
public enum EmailFailure
{
    /// <summary>This mail will not be taken, however often it is tried: no such mailbox, an address that cannot be written.</summary>
    Permanent,

    /// <summary>This mail was not taken now: greylisted, a full mailbox, a connection that broke off in the middle.</summary>
    Transient,

    /// <summary>No mail is taken now: no connection, refused credentials, no TLS.</summary>
    Unavailable,
}
