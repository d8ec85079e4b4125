namespace OidcProfiles.Host;

/// <summary>A setting keeps the host from starting; the message says which and what is accepted.</summary>
/// <param name="message">For whoever starts the host.</param>
public sealed class HostSettingException(string message) : Exception(message);
