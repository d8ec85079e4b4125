namespace OidcProfiles.Email.Outbox;

/// <summary>The faults of the settings of the cool-downs.</summary>
internal static class EmailCooldownFaults
{
    private const string Section = "Email:Outbox:Cooldown";
    private const int MostTurns = 100_000;
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);

    public static IEnumerable<string> Find(EmailCooldownOptions? options) => options is null
        ? [$"{Section} is null; accepted: an object, or nothing at all."]
        : FindRule("Address", options.Address)
            .Concat(FindRule("Network", options.Network))
            .Concat(options.Kinds is null
                ? [$"{Section}:Kinds is null; accepted: an object, or nothing at all."]
                : options.Kinds.SelectMany(pair => FindKind(pair.Key, pair.Value)));

    private static IEnumerable<string> FindKind(string kind, CooldownRule? rule) => EmailCatalogue.Find(kind) is null
        ? [$"{Section}:Kinds '{SafeName.Shorten(kind)}' is not accepted; accepted: the name of a mail, such as 'reset-password'."]
        : FindRule($"Kinds:{kind}", rule);

    private static IEnumerable<string> FindRule(string name, CooldownRule? rule)
    {
        if (rule is null)
        {
            yield return $"{Section}:{name} is null; accepted: an object, or nothing at all.";
            yield break;
        }

        if (rule.Gap < TimeSpan.Zero || rule.Gap > LongestGap)
        {
            yield return $"{Section}:{name}:Gap '{rule.Gap}' is not accepted; accepted: {TimeSpan.Zero} to {LongestGap}.";
        }

        if (rule.Limit is < 1 or > MostTurns)
        {
            yield return $"{Section}:{name}:Limit '{rule.Limit}' is not accepted; accepted: 1 to {MostTurns}.";
        }

        if (rule.Window < ShortestWindow || rule.Window > LongestWindow)
        {
            yield return $"{Section}:{name}:Window '{rule.Window}' is not accepted; accepted: {ShortestWindow} to {LongestWindow}.";
        }
    }
}
