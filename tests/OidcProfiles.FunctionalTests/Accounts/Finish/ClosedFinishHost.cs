namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>A host with providers where people cannot make accounts themselves.</summary>
public sealed class ClosedFinishHost : FinishHost
{
    public ClosedFinishHost() => Settings["OidcProfiles:Accounts:Registration:Enabled"] = "false";
}
