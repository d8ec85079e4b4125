using OidcProfiles.Attributes.Values;
using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>The faults of the e-mail part of a mapping document.</summary>
internal static class EmailMappingFaults
{
    public static IEnumerable<string> Find(EmailMapping email)
    {
        if (email.Addresses is not { Count: > 0 } && email.List is null)
        {
            yield return "email.addresses is missing or empty; accepted: a list of JSON pointers such as /email, or email.list.";
        }

        foreach (var fault in (email.Addresses ?? []).SelectMany((pointer, index) => FaultText.Required($"email.addresses[{index}]", pointer))
            .Concat(FaultText.Optional("email.verified", email.Verified))
            .Concat(FaultText.Optional("email.relay", email.Relay))
            .Concat(email.List is { } list ? FindList(list) : [])
            .Concat((email.IgnoredDomains ?? []).SelectMany((domain, index) => domain is not null && EmailDomain.ToComparable(domain) is not null
                ? (string[])[]
                : [FaultText.Refuse($"email.ignoredDomains[{index}]", domain, "the name of a domain, such as noreply.example.com")]))
            .Concat(FindRule(email)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FindList(EmailListMapping list) => FaultText.Required("email.list.address", list.Address)
        .Concat(FaultText.Required("email.list.primary", list.Primary))
        .Concat(FaultText.Required("email.list.verified", list.Verified));

    private static IEnumerable<string> FindRule(EmailMapping email)
    {
        if (!Enum.IsDefined(email.Rule))
        {
            yield return FaultText.Refuse("email.rule", $"{email.Rule}", string.Join(", ", Enum.GetNames<EmailTrustRule>()));
        }
        else if (email.Rule is EmailTrustRule.Flag or EmailTrustRule.TrustedFlag or EmailTrustRule.Google && email.Verified is null)
        {
            yield return FaultText.Refuse("email.verified", null, $"a JSON pointer, because the rule {email.Rule} reads a flag");
        }
        else if (email.Rule is EmailTrustRule.PrimaryEntry && email.List is null)
        {
            yield return $"email.list is missing; accepted: an object, because the rule {email.Rule} reads a list.";
        }
    }
}
