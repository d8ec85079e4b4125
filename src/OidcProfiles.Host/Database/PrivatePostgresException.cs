namespace OidcProfiles.Host.Database;

/// <summary>A private PostgreSQL cluster could not be started or removed. The message says what to do; no stack trace is needed.</summary>
public class PrivatePostgresException : InvalidOperationException
{
    /// <summary>Initializes a new instance.</summary>
    public PrivatePostgresException()
    {
    }

    /// <summary>Initializes a new instance.</summary>
    public PrivatePostgresException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance.</summary>
    public PrivatePostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
