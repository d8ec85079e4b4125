namespace OidcProfiles.Normalization.Trust;

/// <summary>What an address is worth.</summary>
internal readonly record struct EmailDecision(bool IsVerified, bool IsAuthoritative, EmailEvidence Evidence)
{
    public static EmailDecision Unverified(EmailEvidence evidence) => new(false, false, evidence);
}
