using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Accounts;

/// <summary>The faults of the settings of accounts.</summary>
internal static class AccountFaults
{
    private const int LongestTermsVersion = 64;

    /// <summary>Longer, and a mailbox that somebody gets into later is worth an account (see the pitfalls of password resets).</summary>
    private static readonly TimeSpan LongestReset = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(3650);
    private static readonly TimeSpan LongestProof = TimeSpan.FromDays(30);

    public static IEnumerable<string> Find(OidcProfilesOptions options)
    {
        if (options.PublicUrl is { } url && !IsPublicUrl(url))
        {
            yield return $"PublicUrl '{SafeName.Shorten(url.OriginalString)}' is not accepted; accepted: an absolute http or https address without query.";
        }

        if (options.Accounts?.Registration is not { } registration)
        {
            yield return "Accounts or Accounts:Registration is null; accepted: an object, or nothing at all.";
            yield break;
        }

        foreach (var (name, value, longest) in new[]
        {
            ("PasswordResetLifetime", options.Accounts.PasswordResetLifetime, LongestReset),
            ("InvitationLifetime", options.Accounts.InvitationLifetime, LongestProof),
            ("TemporaryPasswordLifetime", options.Accounts.TemporaryPasswordLifetime, LongestProof),
            ("EmailChangeLifetime", options.Accounts.EmailChangeLifetime, LongestProof),
            ("EmailChangeStopLifetime", options.Accounts.EmailChangeStopLifetime, LongestProof),
            ("SessionRetention", options.Accounts.SessionRetention, LongestSession),
            ("Registration:ProofLifetime", registration.ProofLifetime, LongestProof),
        })
        {
            if (value <= TimeSpan.Zero || value > longest)
            {
                yield return $"Accounts:{name} '{value}' is not accepted; accepted: more than 0 and at most {longest}.";
            }
        }

        foreach (var (list, domain) in registration.AllowedDomains.Select(domain => ("AllowedDomains", domain))
            .Concat(registration.BlockedDomains.Select(domain => ("BlockedDomains", domain))))
        {
            if (domain is null || EmailDomain.ToComparable(domain) is null)
            {
                yield return $"Accounts:Registration:{list} '{SafeName.Shorten(domain ?? string.Empty)}' is not accepted; accepted: a domain such as example.org.";
            }
        }

        foreach (var fault in RegistrationFaults.Find(registration)
            .Concat(CompletionFaults.Find(options.Accounts.Completion))
            .Concat(AccountDeletionFaults.Find(options.Accounts.Deletion, options.Accounts.Data))
            .Concat(PhoneFaults.Find(options.Accounts.Phones)))
        {
            yield return fault;
        }

        if (registration.TermsVersion is { Length: 0 or > LongestTermsVersion })
        {
            yield return $"Accounts:Registration:TermsVersion '{SafeName.Shorten(registration.TermsVersion)}' is not accepted; "
                + $"accepted: 1 to {LongestTermsVersion} characters, or null for none.";
        }
    }

    private static bool IsPublicUrl(Uri url) =>
        url is { IsAbsoluteUri: true, Scheme: "http" or "https" } && url.Query.Length + url.Fragment.Length == 0 && url.UserInfo.Length == 0;
}
