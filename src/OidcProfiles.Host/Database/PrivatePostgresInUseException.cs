namespace OidcProfiles.Host.Database;

/// <summary>Another process uses the cluster.</summary>
/// <param name="message">For whoever starts this one.</param>
/// <param name="innerException">How it was found.</param>
public sealed class PrivatePostgresInUseException(string message, Exception innerException)
    : PrivatePostgresException(message, innerException);
