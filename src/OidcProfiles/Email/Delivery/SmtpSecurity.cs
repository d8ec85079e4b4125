namespace OidcProfiles.Email.Delivery;

/// <summary>How the connection to an SMTP server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>STARTTLS (RFC 3207) with a valid certificate, or no mail leaves.</summary>
    StartTls,

    /// <summary>Not at all: for a server on the same machine, or with <see cref="SmtpOptions.AllowPlainText"/>.</summary>
    None,
}
