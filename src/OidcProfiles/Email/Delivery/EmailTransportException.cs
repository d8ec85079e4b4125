namespace OidcProfiles.Email.Delivery;

/// <summary>A mail was not taken, or nobody knows.</summary>
public sealed class EmailTransportException : Exception
{
    /// <summary>For one failure.</summary>
    /// <param name="failure">What it says about the next attempt.</param>
    /// <param name="reason">
    /// For administrators: what the other side answered, without the recipient's address and without control characters; at most 500 characters.
    /// </param>
    /// <param name="innerException">What went wrong below.</param>
    public EmailTransportException(EmailFailure failure, string reason, Exception? innerException = null)
        : base(reason, innerException) => Failure = failure;

    /// <summary>What it says about the next attempt.</summary>
    public EmailFailure Failure { get; }
}
