namespace OidcProfiles.Auditing;

/// <summary>What is wrong with <see cref="AuditOptions"/>.</summary>
internal static class AuditOptionsFaults
{
    private static readonly TimeSpan LongestRetention = TimeSpan.FromDays(36_500);

    public static IEnumerable<string> Find(AuditOptions? options)
    {
        if (options is null)
        {
            yield return "Audit is null; accepted: an object, or nothing at all.";
        }
        else if (options.Retention is { } retention && (retention <= TimeSpan.Zero || retention > LongestRetention))
        {
            yield return $"Audit:Retention '{retention}' is not accepted; accepted: more than 0 and at most {LongestRetention}, or null for ever.";
        }
    }
}
