namespace OidcProfiles.Email.Delivery;

/// <summary>The SMTP server that takes the mails.</summary>
public sealed class SmtpOptions
{
    /// <summary>Its name or address; null for none.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; 587 is for submission with STARTTLS (RFC 6409).</summary>
    public int Port { get; set; } = 587;
}
