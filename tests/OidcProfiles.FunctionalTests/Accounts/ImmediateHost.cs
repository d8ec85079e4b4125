namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host that makes accounts before anybody has proven the address.</summary>
public sealed class ImmediateHost : IAsyncLifetime
{
    public ImmediateHost() => Host.Settings["OidcProfiles:Accounts:Registration:RequireConfirmedAddress"] = "false";

    public AccountHost Host { get; } = new();

    public Task InitializeAsync() => Host.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)Host).DisposeAsync();
}
