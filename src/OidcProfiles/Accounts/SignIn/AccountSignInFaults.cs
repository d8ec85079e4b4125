namespace OidcProfiles.Accounts.SignIn;

/// <summary>The faults of the settings of sign-in.</summary>
internal static class AccountSignInFaults
{
    private const string Section = "Accounts:SignIn";
    private const int MostAttempts = 10_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan Instant = TimeSpan.FromTicks(1);

    public static IEnumerable<string> Find(AccountOptions? accounts)
    {
        if (accounts is null)
        {
            return [];
        }

        return accounts.SignIn is { } options
            ? Find(options)
            : [$"{Section} is null; accepted: an object, or nothing at all."];
    }

    private static IEnumerable<string> Find(AccountSignInOptions options) =>
        Find("PerNetwork", options.PerNetwork)
            .Concat(Find("PerAccount", options.PerAccount))
            .Concat(Find("Window", options.Window, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30)))
            .Concat(Find("KnownNetworkLifetime", options.KnownNetworkLifetime, Instant, TimeSpan.FromDays(365)))
            .Concat(Find("PlaceRetention", options.PlaceRetention, TimeSpan.FromDays(1), TimeSpan.FromDays(3650)));

    private static IEnumerable<string> Find(string name, SignInBackOff? rule)
    {
        if (rule is null)
        {
            return [$"{Section}:{name} is null; accepted: an object, or nothing at all."];
        }

        return (rule.FreeAttempts is < 1 or > MostAttempts
                ? [$"{Section}:{name}:FreeAttempts '{rule.FreeAttempts}' is not accepted; accepted: 1 to {MostAttempts}."]
                : Enumerable.Empty<string>())
            .Concat(Find($"{name}:FirstWait", rule.FirstWait, Instant, LongestWait))
            .Concat(rule.FirstWait > LongestWait
                ? []
                : Find($"{name}:LongestWait", rule.LongestWait, rule.FirstWait, LongestWait));
    }

    private static IEnumerable<string> Find(string name, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            var range = least == Instant ? "more than 0" : $"{least}";
            yield return $"{Section}:{name} '{value}' is not accepted; accepted: {range} to {most}.";
        }
    }
}
