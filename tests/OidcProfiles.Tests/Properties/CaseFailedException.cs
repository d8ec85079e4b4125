namespace OidcProfiles.Tests.Properties;

/// <summary>Tells the seed of a case that fails.</summary>
public sealed class CaseFailedException(string message, Exception cause) : Exception(message, cause);
