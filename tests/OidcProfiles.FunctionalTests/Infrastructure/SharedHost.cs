namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>Tests that share one host and leave its sample data as they are.</summary>
[CollectionDefinition(Name)]
public sealed class SharedHost : ICollectionFixture<HostFactory>
{
    public const string Name = "host";
}
