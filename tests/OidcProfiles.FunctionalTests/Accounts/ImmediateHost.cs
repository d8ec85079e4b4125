namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host that makes accounts before anybody has proven the address.</summary>
public sealed class ImmediateHost : ConfiguredHost
{
    public ImmediateHost() => Set("Accounts:Registration:RequireConfirmedAddress", "false");
}
