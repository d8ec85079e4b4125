namespace OidcProfiles.Email.Outbox;

/// <summary>The faults of one rule of a cool-down, wherever it is set.</summary>
internal static class CooldownRuleFaults
{
    private const int MostTurns = 100_000;
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);

    public static IEnumerable<string> Find(string path, CooldownRule? rule)
    {
        if (rule is null)
        {
            yield return $"{path} is null; accepted: an object, or nothing at all.";
            yield break;
        }

        if (rule.Gap < TimeSpan.Zero || rule.Gap > LongestGap)
        {
            yield return $"{path}:Gap '{rule.Gap}' is not accepted; accepted: {TimeSpan.Zero} to {LongestGap}.";
        }

        if (rule.Limit is < 1 or > MostTurns)
        {
            yield return $"{path}:Limit '{rule.Limit}' is not accepted; accepted: 1 to {MostTurns}.";
        }

        if (rule.Window < ShortestWindow || rule.Window > LongestWindow)
        {
            yield return $"{path}:Window '{rule.Window}' is not accepted; accepted: {ShortestWindow} to {LongestWindow}.";
        }
    }
}
