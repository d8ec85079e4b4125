namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host that misses seven attributes of everybody, and has terms.</summary>
public sealed class CompletionHost : ConfiguredHost
{
    public CompletionHost()
    {
        Set("Accounts:Registration:TermsVersion", "2026-01");
        for (var number = 1; number <= 7; number++)
        {
            Define(number, $"c{number}", "Always");
        }
    }
}
