namespace OidcProfiles.Email;

/// <summary>A mail whose link and code are worth something for a while only; afterwards it is not sent any more.</summary>
public interface IExpiringEmail
{
    /// <summary>How long, from when the mail was asked for.</summary>
    TimeSpan ValidFor { get; }
}
