using Microsoft.AspNetCore.Authentication;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>The scheme of a <see cref="TestProvider"/>.</summary>
public sealed class TestProviderOptions : RemoteAuthenticationOptions
{
    public TestProvider Provider { get; set; } = null!;
}
