namespace OidcProfiles.Host.Database;

/// <summary>PostgreSQL is not installed, or not the version that made the cluster.</summary>
public sealed class PostgresNotFoundException : PrivatePostgresException
{
    private const string Advice =
        "Install it (Debian and Ubuntu: apt-get install postgresql; Fedora and RHEL: dnf install postgresql-server; "
        + "macOS: brew install postgresql), or use a database of your own: set the environment variable "
        + "ConnectionStrings__Default to its connection string.";

    /// <summary>Initializes a new instance.</summary>
    public PostgresNotFoundException()
        : this("PostgreSQL was not found: neither PATH nor the usual folders hold its programs initdb and postgres.")
    {
    }

    /// <summary>Initializes a new instance.</summary>
    public PostgresNotFoundException(string message)
        : base($"{message} {Advice}")
    {
    }

    /// <summary>Initializes a new instance.</summary>
    public PostgresNotFoundException(string message, Exception innerException)
        : base($"{message} {Advice}", innerException)
    {
    }
}
