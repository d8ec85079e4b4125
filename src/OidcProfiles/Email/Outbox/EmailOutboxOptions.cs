namespace OidcProfiles.Email.Outbox;

/// <summary>How mails are kept and tried again.</summary>
public sealed class EmailOutboxOptions
{
    /// <summary>Whether this instance sends. Others can do it for it.</summary>
    public bool Enabled { get; set; } = true;
}
