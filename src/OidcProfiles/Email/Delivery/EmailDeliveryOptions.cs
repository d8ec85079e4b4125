namespace OidcProfiles.Email.Delivery;

/// <summary>How mails leave.</summary>
public sealed class EmailDeliveryOptions
{
    /// <summary>The SMTP server; without a host there is none.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>
    /// A folder that mails are written to as <c>.eml</c> files when there is no SMTP server. Relative to the content root. Null for none.
    /// </summary>
    public string? PickupFolder { get; set; }
}
