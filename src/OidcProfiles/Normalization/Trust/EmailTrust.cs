namespace OidcProfiles.Normalization.Trust;

/// <summary>Decides whether an address is verified and whether a silent link is thinkable. Pure.</summary>
internal static class EmailTrust
{
    /// <summary>A relay address is never authoritative: it says nothing of the person's own address.</summary>
    public static EmailDecision Decide(EmailTrustRule rule, EmailTrustSetting setting, EmailFacts facts)
    {
        if (rule == EmailTrustRule.Never)
        {
            return EmailDecision.Unverified(EmailEvidence.ProviderNeverVerifies);
        }

        if (setting == EmailTrustSetting.No || (rule == EmailTrustRule.TrustedFlag && setting != EmailTrustSetting.Yes))
        {
            return EmailDecision.Unverified(EmailEvidence.NotTrustedByHost);
        }

        var evidence = rule switch
        {
            EmailTrustRule.Flag or EmailTrustRule.TrustedFlag => ByFlag(facts),
            EmailTrustRule.Presence => EmailEvidence.ConfirmedAddress,
            EmailTrustRule.PrimaryEntry => ByEntry(facts),
            EmailTrustRule.Google => ByGoogle(facts),
            EmailTrustRule.Entra => ByEntra(facts),
            _ => EmailEvidence.ProviderNeverVerifies,
        };
        var isVerified = evidence >= EmailEvidence.Flag;
        return new(isVerified, isVerified && !facts.IsRelay && (rule != EmailTrustRule.Google || evidence != EmailEvidence.Flag), evidence);
    }

    private static EmailEvidence ByFlag(EmailFacts facts) => facts.Flag switch
    {
        true => EmailEvidence.Flag,
        false => EmailEvidence.FlagNotTrue,
        null => EmailEvidence.FlagAbsent,
    };

    private static EmailEvidence ByEntry(EmailFacts facts) => facts.PrimaryEntry switch
    {
        true => EmailEvidence.PrimaryEntry,
        false => EmailEvidence.PrimaryEntryNotVerified,
        null => EmailEvidence.NotFromTheList,
    };

    /// <summary>Google speaks for its own mailboxes and for the domains of its Workspace, not for other people's it once sent a mail to.</summary>
    private static EmailEvidence ByGoogle(EmailFacts facts) => ByFlag(facts) switch
    {
        EmailEvidence.Flag when facts.Domain is "gmail.com" or "googlemail.com" => EmailEvidence.GoogleMailbox,
        EmailEvidence.Flag when facts.HasWorkspaceDomain => EmailEvidence.WorkspaceDomain,
        var flag => flag,
    };

    /// <summary>An administrator of any tenant can write any address into its accounts; so the address itself proves nothing.</summary>
    private static EmailEvidence ByEntra(EmailFacts facts) => facts switch
    {
        { DomainOwner: true } => EmailEvidence.DomainOwnerVerified,
        { IsListed: true } => EmailEvidence.VerifiedAddressList,
        { DomainOwner: false } => EmailEvidence.DomainOwnerDenied,
        { IsOfPinnedTenant: true } => EmailEvidence.PinnedTenant,
        _ => EmailEvidence.DomainOwnerUnknown,
    };
}
