namespace OidcProfiles.Email.Delivery;

/// <summary>The SMTP server that takes the mails.</summary>
public sealed class SmtpOptions
{
    /// <summary>Its name or address; null for none. Its certificate must be for this name.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; 587 is for submission with STARTTLS (RFC 6409). 465 is not spoken.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Whether mails may go over a network in plain text, where everybody on the way can read and change them.</summary>
    public bool AllowPlainText { get; set; }

    /// <summary>Who signs in (AUTH LOGIN, only after STARTTLS); null for nobody.</summary>
    public string? UserName { get; set; }

    /// <summary>The password; required with <see cref="UserName"/>.</summary>
    public string? Password { get; set; }

    /// <summary>
    /// How long the server may take for one mail. 1 second to 10 minutes. Too short makes duplicates: a server that takes a mail later has
    /// it all the same.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many connections there may be at once. 1 to 50.</summary>
    public int MaximumConnections { get; set; } = 4;

    /// <summary>How long a connection is kept open for the next mail. 0 to 10 minutes.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>An environment variable can be empty but not null.</summary>
    internal bool IsUsed => !string.IsNullOrEmpty(Host);

    /// <summary>Whether somebody signs in.</summary>
    internal bool HasCredentials => !string.IsNullOrEmpty(UserName) && !string.IsNullOrEmpty(Password);
}
