using Microsoft.Extensions.Options;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Administration;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Computed;
using OidcProfiles.Email;
using OidcProfiles.Normalization;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles;

/// <summary>Refuses wrong options at start with one message that lists every fault.</summary>
/// <param name="expressions">Checks expressions; null to check none.</param>
internal sealed class OidcProfilesOptionsValidator(ExpressionRules? expressions = null) : IValidateOptions<OidcProfilesOptions>
{
    private const int MostAttributes = 1000;
    private const int MostLanguages = 100;
    private const int MostValueBytes = 1024 * 1024;
    private const int MostProfileBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan LongestRetention = TimeSpan.FromDays(36_500);
    private static readonly TimeSpan LongestCheckInterval = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, OidcProfilesOptions options)
    {
        var faults = (options.Limits is null
                ? ["Limits is null; accepted: an object, or nothing at all."]
                : FindLimits(options.Limits))
            .Concat(FindTimes(options))
            .Concat(EmailFaults.Find(options.Email))
            .Concat(AccountFaults.Find(options))
            .Concat(AccountSignInFaults.Find(options.Accounts))
            .Concat(AccountPasswordFaults.Find(options.Passwords))
            .Concat(ProfilePictureFaults.Find(options.Pictures))
            .Concat(UpstreamFaults.Find(options.Upstream))
            .Concat(ClaimsFaults.Find(options.Claims))
            .Concat(AuditOptionsFaults.Find(options.Audit))
            .Concat(AdministrationFaults.Find(options.Administration))
            .Concat(AttributeOptionsFaults.Find(options, options.Limits))
            .Concat(expressions?.FindFaults(options) ?? [])
            .ToList();
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(["The OidcProfiles options have faults:", .. faults]);
    }

    private static IEnumerable<string> FindLimits(ProfileLimits limits)
    {
        if (limits.CustomAttributes is < 1 or > MostAttributes)
        {
            yield return $"Limits:CustomAttributes '{limits.CustomAttributes}' is not accepted; accepted: 1 to {MostAttributes}.";
        }

        if (limits.LanguageVariants is < 1 or > MostLanguages)
        {
            yield return $"Limits:LanguageVariants '{limits.LanguageVariants}' is not accepted; accepted: 1 to {MostLanguages}.";
        }

        if (limits.ValueBytes is < 1 or > MostValueBytes)
        {
            yield return $"Limits:ValueBytes '{limits.ValueBytes}' is not accepted; accepted: 1 to {MostValueBytes}.";
        }

        if (limits.ProfileBytes is < 1 or > MostProfileBytes)
        {
            yield return $"Limits:ProfileBytes '{limits.ProfileBytes}' is not accepted; accepted: 1 to {MostProfileBytes}.";
        }
    }

    private static IEnumerable<string> FindTimes(OidcProfilesOptions options)
    {
        if (options.HistoryRetention is { } retention && (retention <= TimeSpan.Zero || retention > LongestRetention))
        {
            yield return $"HistoryRetention '{retention}' is not accepted; accepted: more than 0 and at most {LongestRetention}, or null for ever.";
        }

        if (options.SchemaCheckInterval <= TimeSpan.Zero || options.SchemaCheckInterval > LongestCheckInterval)
        {
            yield return $"SchemaCheckInterval '{options.SchemaCheckInterval}' is not accepted; accepted: more than 0 and at most "
                + $"{LongestCheckInterval}.";
        }
    }
}
