namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host that asks for much at registration: a user name, unique and plain values, terms; and lets not everybody in.</summary>
public sealed class StrictHost : ConfiguredHost
{
    public StrictHost()
    {
        Set("StandardAttributes:preferred_username:Required", "AtRegistration");
        Set("Accounts:Registration:TermsVersion", "2026-01");
        Set("Accounts:Registration:TermsUrl", "https://terms.example.org/?a=1&b=2");
        Set("Accounts:Registration:PrivacyUrl", "/privacy");
        Set("Accounts:Registration:BlockedDomains:0", "blocked.example");
        Set("Email:Outbox:Cooldown:Address:Gap", "00:01:00");
        Define(1, "badge", "AtRegistration");
        MakeUnique(1);
        Define(2, "team", "AtRegistration");
    }
}
