namespace OidcProfiles.Email.Delivery;

/// <summary>A mail as a transport takes it.</summary>
public sealed record EmailMessage
{
    /// <summary>The <c>Message-ID</c> with its angle brackets (RFC 5322, 3.6.4); the same at every attempt.</summary>
    public required string MessageId { get; init; }

    /// <summary>When the mail was asked for: the <c>Date</c> of files. SMTP has the time of handing over, as the platform's client writes it.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The address of the recipient.</summary>
    public required string To { get; init; }

    /// <summary>The recipient's name, if it is known.</summary>
    public string? ToName { get; init; }

    /// <summary>The name of the mail in <see cref="EmailCatalogue"/>, for the transport's own records.</summary>
    public required string Kind { get; init; }

    /// <summary>The text.</summary>
    public required RenderedEmail Content { get; init; }
}
