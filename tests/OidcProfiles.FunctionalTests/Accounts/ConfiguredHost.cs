namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host with settings of its own over those of <see cref="AccountHost"/>.</summary>
public abstract class ConfiguredHost : IAsyncLifetime
{
    public AccountHost Host { get; } = new();

    public Task InitializeAsync() => Host.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)Host).DisposeAsync();

    protected void Set(string key, string value) => Host.Settings[$"OidcProfiles:{key}"] = value;

    /// <summary>Defines an attribute that people edit, after those of the sample.</summary>
    protected void Define(int number, string name, string required)
    {
        var prefix = $"CustomAttributes:{100 + number}";
        Set($"{prefix}:Name", name);
        Set($"{prefix}:Type", "String");
        Set($"{prefix}:Required", required);
        Set($"{prefix}:Order", $"{1000 + number}");
        Set($"{prefix}:Access:EndUser", "ReadWrite");
        Set($"{prefix}:Access:Client", "ReadOnly");
        Set($"{prefix}:Access:Portal", "ReadWrite");
    }

    protected void MakeUnique(int number) => Set($"CustomAttributes:{100 + number}:Unique", "true");
}
