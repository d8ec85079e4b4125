namespace OidcProfiles.Specification.Tests;

/// <summary>A failure that a test wants.</summary>
public sealed class InjectedException(string message) : Exception(message);
