using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.Phones;

/// <summary>The faults of the settings of telephone numbers.</summary>
internal static class PhoneFaults
{
    private const string Section = "Accounts:Phones";
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Find(PhoneOptions? options) => options is null
        ? [$"{Section} is null; accepted: an object, or nothing at all."]
        : FindTime(nameof(options.CodeLifetime), options.CodeLifetime, LongestLifetime)
            .Concat(FindTime(nameof(options.SendTimeout), options.SendTimeout, LongestTimeout))
            .Concat(CooldownRuleFaults.Find($"{Section}:{nameof(options.Number)}", options.Number))
            .Concat(CooldownRuleFaults.Find($"{Section}:{nameof(options.Account)}", options.Account))
            .Concat(CooldownRuleFaults.Find($"{Section}:{nameof(options.Network)}", options.Network));

    private static IEnumerable<string> FindTime(string name, TimeSpan value, TimeSpan longest)
    {
        if (value <= TimeSpan.Zero || value > longest)
        {
            yield return $"{Section}:{name} '{value}' is not accepted; accepted: more than 0 and at most {longest}.";
        }
    }
}
