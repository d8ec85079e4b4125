using System.Net;

namespace OidcProfiles.Email.Delivery;

/// <summary>The faults of the settings of the SMTP server. The password is never named.</summary>
internal static class SmtpFaults
{
    private const string Section = "Email:Delivery:Smtp";
    private const int ImplicitTlsPort = 465;
    private const int MostConnections = 50;
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public static IEnumerable<string> Find(SmtpOptions smtp) =>
        FindServer(smtp).Concat(FindSecurity(smtp)).Concat(FindCredentials(smtp)).Concat(FindLimits(smtp));

    private static IEnumerable<string> FindServer(SmtpOptions smtp)
    {
        if (smtp.Host is { Length: > 0 } host && Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            yield return $"{Section}:Host '{host}' is not accepted; accepted: the name or address of a host, or null for none.";
        }

        if (smtp.Port == ImplicitTlsPort)
        {
            yield return $"{Section}:Port '{ImplicitTlsPort}' is not accepted, because TLS from the first byte is not spoken here; accepted: the "
                + "server's port for STARTTLS, which is 587 as a rule.";
        }
        else if (smtp.Port is < 1 or > ushort.MaxValue)
        {
            yield return $"{Section}:Port '{smtp.Port}' is not accepted; accepted: 1 to {ushort.MaxValue}.";
        }
    }

    private static IEnumerable<string> FindSecurity(SmtpOptions smtp)
    {
        if (!Enum.IsDefined(smtp.Security))
        {
            yield return $"{Section}:Security '{smtp.Security}' is not accepted; accepted: {string.Join(", ", Enum.GetNames<SmtpSecurity>())}.";
        }
        else if (smtp is { Security: SmtpSecurity.None, AllowPlainText: false, Host: { Length: > 0 } host } && !IsLoopback(host))
        {
            yield return $"{Section}:Security 'None' is not accepted for {Section}:Host '{host}'; accepted: StartTls, or a server on this machine, "
                + $"or {Section}:AllowPlainText.";
        }
    }

    private static IEnumerable<string> FindCredentials(SmtpOptions smtp)
    {
        if (string.IsNullOrEmpty(smtp.UserName) != string.IsNullOrEmpty(smtp.Password))
        {
            yield return $"{Section}:{(string.IsNullOrEmpty(smtp.UserName) ? "UserName" : "Password")} is missing; accepted: both UserName and "
                + "Password, or neither.";
        }

        if (smtp is { Security: SmtpSecurity.None, UserName.Length: > 0 })
        {
            yield return $"{Section}:UserName '{smtp.UserName}' is not accepted with {Section}:Security 'None', because credentials are never sent "
                + "without TLS; accepted: StartTls, or no credentials.";
        }
    }

    private static IEnumerable<string> FindLimits(SmtpOptions smtp)
    {
        if (smtp.Timeout < ShortestTimeout || smtp.Timeout > LongestTimeout)
        {
            yield return $"{Section}:Timeout '{smtp.Timeout}' is not accepted; accepted: {ShortestTimeout} to {LongestTimeout}.";
        }

        if (smtp.MaximumConnections is < 1 or > MostConnections)
        {
            yield return $"{Section}:MaximumConnections '{smtp.MaximumConnections}' is not accepted; accepted: 1 to {MostConnections}.";
        }

        if (smtp.IdleTimeout < TimeSpan.Zero || smtp.IdleTimeout > LongestTimeout)
        {
            yield return $"{Section}:IdleTimeout '{smtp.IdleTimeout}' is not accepted; accepted: 0 to {LongestTimeout}.";
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
