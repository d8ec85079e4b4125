namespace OidcProfiles.Email.Outbox;

/// <summary>The faults of the settings of the cool-downs.</summary>
internal static class EmailCooldownFaults
{
    private const string Section = "Email:Outbox:Cooldown";

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

    private static IEnumerable<string> FindRule(string name, CooldownRule? rule) => CooldownRuleFaults.Find($"{Section}:{name}", rule);
}
