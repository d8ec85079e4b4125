namespace OidcProfiles.Normalization.Trust;

/// <summary>When an address from a provider counts as verified, and whether a silent link is thinkable.</summary>
public enum EmailTrustRule
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>When the flag is true; then it is authoritative.</summary>
    Flag,

    /// <summary>When the flag is true and the host trusts the provider; then it is authoritative.</summary>
    TrustedFlag,

    /// <summary>When it is there at all, because the provider sends none that is not confirmed; then it is authoritative.</summary>
    Presence,

    /// <summary>When its entry in the list is primary and verified; then it is authoritative.</summary>
    PrimaryEntry,

    /// <summary>When the flag is true; authoritative for Gmail addresses and Workspace domains (<c>/hd</c>) only.</summary>
    Google,

    /// <summary>
    /// When <c>/xms_edov</c> says so, or <c>/verified_primary_email</c> or <c>/verified_secondary_email</c> has it, or the tenant is the
    /// pinned one; then it is authoritative.
    /// </summary>
    Entra,
}
