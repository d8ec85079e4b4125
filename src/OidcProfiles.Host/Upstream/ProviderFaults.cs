namespace OidcProfiles.Host.Upstream;

/// <summary>Finds every fault of the providers of the configuration. No sentence holds a secret.</summary>
internal static class ProviderFaults
{
    private const int LongestText = 64;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Set by the handler; another value would break what holds request and answer together.</summary>
    private static readonly string[] OwnParameters =
        ["client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_mode", "response_type", "scope", "state"];

    public static IEnumerable<string> Find(IReadOnlyList<ProviderSettings> providers)
    {
        for (var index = 0; index < providers.Count; index++)
        {
            foreach (var fault in Find($"Providers:{index}", providers[index]))
            {
                yield return fault;
            }
        }

        foreach (var (name, values) in new (string, Func<ProviderSettings, string?>)[]
        {
            ("Scheme", provider => provider.Scheme),
            ("CallbackPath", provider => provider.CallbackPath),
        })
        {
            foreach (var group in providers.Where(provider => provider.Scheme is not null).GroupBy(values, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            {
                yield return $"Providers: the {name} '{Shorten(group.Key)}' is there {group.Count()} times; accepted: once.";
            }
        }
    }

    private static IEnumerable<string> Find(string path, ProviderSettings provider) =>
        FindScheme(path, provider.Scheme)
            .Concat(FindText($"{path}:ClientId", provider.ClientId, isSecret: false))
            .Concat(FindText($"{path}:ClientSecret", provider.ClientSecret, isSecret: true))
            .Concat(FindAddress($"{path}:AuthorizationEndpoint", provider.AuthorizationEndpoint))
            .Concat(FindAddress($"{path}:TokenEndpoint", provider.TokenEndpoint))
            .Concat(provider.UserInformationEndpoint is null ? [] : FindAddress($"{path}:UserInformationEndpoint", provider.UserInformationEndpoint))
            .Concat(FindRest(path, provider));

    private static IEnumerable<string> FindScheme(string path, string? scheme)
    {
        if (scheme is not { Length: > 0 and <= LongestText } || !scheme.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))
        {
            yield return Refuse($"{path}:Scheme", scheme, $"1 to {LongestText} ASCII letters, digits, hyphens, underscores and dots; ready to use: {string.Join(", ", ProviderPresets.Names)}");
        }
    }

    private static IEnumerable<string> FindText(string path, string? value, bool isSecret)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return $"{path} is missing; accepted: what the provider gave {(isSecret ? "as secret of the client" : "as id of the client")}.";
        }
    }

    private static IEnumerable<string> FindAddress(string path, string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Fragment.Length + url.UserInfo.Length > 0
            || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            // Somebody may have written a password into it.
            yield return Refuse(path, url?.UserInfo.Length > 0 ? "…" : address, "an https address, or an http address of this machine");
        }
    }

    private static IEnumerable<string> FindRest(string path, ProviderSettings provider)
    {
        if (provider.UserInformationEndpoint is null && provider.Scopes?.Contains("openid", StringComparer.Ordinal) != true)
        {
            yield return $"{path}:UserInformationEndpoint is missing; accepted: an address, or none with the scope openid.";
        }

        if (provider.CallbackPath is not ['/', not '/', ..] || provider.CallbackPath.Any(character => character is '?' or '#' or '\\' || char.IsControl(character)))
        {
            yield return Refuse($"{path}:CallbackPath", provider.CallbackPath, "a path of this server such as /signin-github");
        }

        foreach (var scope in (provider.Scopes ?? []).Where(scope => string.IsNullOrEmpty(scope) || scope.Any(character => character is <= ' ' or '"' or '\\' or > '~')))
        {
            yield return Refuse($"{path}:Scopes", scope, "scopes without spaces, each on its own (RFC 6749 3.3)");
        }

        foreach (var name in provider.Parameters.Keys.Where(name => OwnParameters.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            yield return Refuse($"{path}:Parameters", name, $"parameters other than {string.Join(", ", OwnParameters)}");
        }

        if (provider.Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout > LongestTimeout))
        {
            yield return Refuse($"{path}:Timeout", $"{timeout}", $"more than 0 and at most {LongestTimeout}");
        }
    }

    private static string Refuse(string path, string? value, string accepted) =>
        value is null ? $"{path} is missing; accepted: {accepted}." : $"{path} '{Shorten(value)}' is not accepted; accepted: {accepted}.";

    private static string Shorten(string? value) =>
        string.Concat((value ?? string.Empty).Take(LongestText).Select(character => char.IsControl(character) ? '?' : character));
}
