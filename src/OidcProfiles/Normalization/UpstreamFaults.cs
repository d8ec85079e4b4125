using OidcProfiles.Normalization.Mapping;
using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Normalization;

/// <summary>Finds every fault of the settings of sign-in with providers, and of the mapping documents they name.</summary>
internal static class UpstreamFaults
{
    public static IEnumerable<string> Find(UpstreamOptions? options)
    {
        if (options is null)
        {
            return ["Upstream is null; accepted: an object, or nothing at all."];
        }

        var (mappings, faults) = ProviderMappingSet.TryCreate(options);
        return mappings is null
            ? faults
            : FindLifetime(options.PendingLifetime).Concat((options.Providers ?? new Dictionary<string, UpstreamProviderOptions>()).SelectMany(pair =>
                Find($"Upstream:Providers:{SafeName.Shorten(pair.Key)}", pair.Key, pair.Value, mappings)));
    }

    private static IEnumerable<string> FindLifetime(TimeSpan lifetime) => lifetime < TimeSpan.FromMinutes(5) || lifetime > TimeSpan.FromDays(1)
        ? [$"Upstream:PendingLifetime '{lifetime}' is not accepted; accepted: 00:05:00 to 1.00:00:00."]
        : [];

    private static IEnumerable<string> Find(string path, string name, UpstreamProviderOptions? options, ProviderMappingSet mappings)
    {
        if (options is null)
        {
            return [$"{path} is null; accepted: an object, or nothing at all."];
        }

        if (options.Mapping is { } chosen && mappings.Find(chosen) is null)
        {
            return [FaultText.Refuse($"{path}:Mapping", chosen, string.Join(", ", mappings.Names.Order(StringComparer.Ordinal)))];
        }

        var mapping = mappings.Find(options.Mapping ?? name) ?? mappings.Find(ProviderMappingSet.Generic)!;
        return FindTrust(path, options, mapping).Concat(FindTenant(path, options, mapping)).Concat(FindIssuer(path, options, mapping))
            .Concat(FindName(path, options.Linking)).Concat(FindName(path, options.Population));
    }

    private static IEnumerable<string> FindTrust(string path, UpstreamProviderOptions options, ProviderMapping mapping) =>
        options.TrustEmail switch
        {
            EmailTrustSetting.Yes when mapping.Email?.Rule is EmailTrustRule.Never or EmailTrustRule.Entra or null =>
                [$"{path}:TrustEmail 'Yes' is not accepted, because {mapping.Provider} sends no flag that could be believed; accepted: ByRule, No."],
            var setting when !Enum.IsDefined(setting) =>
                [FaultText.Refuse($"{path}:TrustEmail", $"{setting}", string.Join(", ", Enum.GetNames<EmailTrustSetting>()))],
            _ => [],
        };

    private static IEnumerable<string> FindTenant(string path, UpstreamProviderOptions options, ProviderMapping mapping)
    {
        if (options.PinnedTenant is not { } tenant)
        {
            yield break;
        }

        if (mapping.Tenant is null)
        {
            yield return $"{path}:PinnedTenant '{SafeName.Shorten(tenant)}' is not accepted, because {mapping.Provider} has no tenants; accepted: null.";
        }
        else if (!Guid.TryParseExact(tenant, "D", out var id) || id == Guid.Empty)
        {
            yield return FaultText.Refuse($"{path}:PinnedTenant", tenant, "a GUID with hyphens, or null for all tenants");
        }
        else if (id == Guid.Parse(EntraClaims.ConsumerTenant))
        {
            yield return FaultText.Refuse(
                $"{path}:PinnedTenant", tenant, "the tenant of an organisation; that of personal accounts vouches for nobody");
        }
    }

    private static IEnumerable<string> FindIssuer(string path, UpstreamProviderOptions options, ProviderMapping mapping)
    {
        if (options.Issuer is not { } issuer)
        {
            yield break;
        }

        if (mapping.Issuer!.Value is { } known)
        {
            yield return $"{path}:Issuer '{SafeName.Shorten(issuer)}' is not accepted, because {mapping.Provider} is {known}; accepted: null.";
        }
        else if (!Extracting.KeyText.IsAccepted(issuer) || !Uri.TryCreate(issuer, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http"))
        {
            yield return FaultText.Refuse($"{path}:Issuer", issuer, "an https address, exactly as the provider writes its issuer");
        }
    }

    private static IEnumerable<string> FindName<T>(string path, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            yield return FaultText.Refuse(
                $"{path}:{(typeof(T) == typeof(LinkingSetting) ? "Linking" : "Population")}", $"{value}", string.Join(", ", Enum.GetNames<T>()));
        }
    }
}
