namespace OidcProfiles.Accounts.Passwords;

/// <summary>How passwords are compared with those of known breaches.</summary>
public sealed class BreachedPasswordOptions
{
    /// <summary>Where they are looked up.</summary>
    public BreachedPasswordMode Mode { get; set; }

    /// <summary>
    /// The address of the range service, without <c>/range/</c>; https, or http to this machine. The service speaks the protocol of the
    /// Pwned Passwords API, https://haveibeenpwned.com/API/v3#PwnedPasswords.
    /// </summary>
    public string RangeAddress { get; set; } = "https://api.pwnedpasswords.com";

    /// <summary>How long the range service may take for one answer; at most 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The file of hashes for <see cref="BreachedPasswordMode.Offline"/>: a line <c>HASH</c> or <c>HASH:COUNT</c> for each password, the
    /// SHA-1 hash in hexadecimal, in ascending order, as the published lists are. Relative to the content root. It is opened at the first
    /// look-up; a new file is seen after a restart.
    /// </summary>
    public string? File { get; set; }

    /// <summary>From how many occurrences on a password is refused; a line without a count counts as one.</summary>
    public int MinimumCount { get; set; } = 1;
}
