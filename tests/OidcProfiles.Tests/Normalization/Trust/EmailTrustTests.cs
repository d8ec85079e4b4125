using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Tests.Normalization.Trust;

/// <summary>The table of trust, over every combination of facts.</summary>
public sealed class EmailTrustTests
{
    private static readonly bool?[] Flags = [null, false, true];

    public static TheoryData<EmailTrustRule, EmailTrustSetting> Rules()
    {
        var data = new TheoryData<EmailTrustRule, EmailTrustSetting>();
        foreach (var rule in Enum.GetValues<EmailTrustRule>())
        {
            foreach (var setting in Enum.GetValues<EmailTrustSetting>())
            {
                data.Add(rule, setting);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Decide_ForEveryCombinationOfFacts_IsAsTheTableSays(EmailTrustRule rule, EmailTrustSetting setting)
    {
        foreach (var facts in AllFacts())
        {
            var decision = EmailTrust.Decide(rule, setting, facts);
            var verified = IsVerified(rule, setting, facts);
            var authoritative = verified && !facts.IsRelay
                && (rule != EmailTrustRule.Google || facts.HasWorkspaceDomain || facts.Domain is "gmail.com" or "googlemail.com");
            Assert.Equal((facts, verified, authoritative), (facts, decision.IsVerified, decision.IsAuthoritative));
            Assert.Equal(verified, decision.Evidence >= EmailEvidence.Flag);
        }
    }

    private static bool IsVerified(EmailTrustRule rule, EmailTrustSetting setting, EmailFacts facts) => setting != EmailTrustSetting.No && rule switch
    {
        EmailTrustRule.Flag or EmailTrustRule.Google => facts.Flag == true,
        EmailTrustRule.TrustedFlag => facts.Flag == true && setting == EmailTrustSetting.Yes,
        EmailTrustRule.Presence => true,
        EmailTrustRule.PrimaryEntry => facts.PrimaryEntry == true,
        EmailTrustRule.Entra => facts.DomainOwner == true || facts.IsListed || (facts.IsOfPinnedTenant && facts.DomainOwner != false),
        _ => false,
    };

    private static IEnumerable<EmailFacts> AllFacts() =>
        from domain in (string[])["gmail.com", "googlemail.com", "example.com", "gmail.com.example.com", "notgmail.com"]
        from flag in Flags
        from entry in Flags
        from owner in Flags
        from bits in Enumerable.Range(0, 16)
        select new EmailFacts
        {
            Comparable = $"jane@{domain}",
            Flag = flag,
            PrimaryEntry = entry,
            DomainOwner = owner,
            HasWorkspaceDomain = (bits & 1) != 0,
            IsListed = (bits & 2) != 0,
            IsOfPinnedTenant = (bits & 4) != 0,
            IsRelay = (bits & 8) != 0,
        };
}
