using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims.Contributors;

namespace OidcProfiles.Claims;

/// <summary>What is wrong with <see cref="ClaimsOptions"/>.</summary>
internal static class ClaimsFaults
{
    private const int MostRequestBytes = 65_536;
    private const int MostTokenBytes = 1024 * 1024;
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Find(ClaimsOptions? options)
    {
        if (options is null)
        {
            yield return "Claims is null; accepted: an object, or nothing at all.";
            yield break;
        }

        if (options.MaximumRequestBytes is < 1 or > MostRequestBytes)
        {
            yield return $"Claims:MaximumRequestBytes '{options.MaximumRequestBytes}' is not accepted; accepted: 1 to {MostRequestBytes}.";
        }

        if (options.TokenBudget is < 1 or > MostTokenBytes)
        {
            yield return $"Claims:TokenBudget '{options.TokenBudget}' is not accepted; accepted: 1 to {MostTokenBytes}.";
        }

        if (options.ContributorTimeout <= TimeSpan.Zero || options.ContributorTimeout > LongestTimeout)
        {
            yield return $"Claims:ContributorTimeout '{options.ContributorTimeout}' is not accepted; accepted: more than 0 and at most {LongestTimeout}.";
        }

        foreach (var name in options.ContributedNames.Where(ContributedNames.IsNeverAllowed))
        {
            yield return $"Claims:ContributedNames '{SafeName.Shorten(name)}' is not accepted; accepted: a claim of 1 to {ContributedNames.MaximumLength} "
                + "printable ASCII characters that no token stands on.";
        }

        foreach (var locale in options.Locales.Where(locale => locale is null || LanguageTag.Canonicalize(locale) != locale))
        {
            yield return $"Claims:Locales '{SafeName.Shorten(locale)}' is not accepted; accepted: a language tag (BCP 47) in canonical case, such as 'de' or 'ja-Hani-JP'.";
        }
    }
}
