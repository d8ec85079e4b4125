using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>What is known of the providers: name, settings, mapping.</summary>
internal sealed class UpstreamProviders(
    IAuthenticationSchemeProvider schemes, ProviderMappingSet mappings, IOptions<OidcProfilesOptions> options)
{
    private static readonly UpstreamProviderOptions Defaults = new();

    /// <summary>Whether the host has the provider (any more).</summary>
    public async Task<bool> ExistsAsync(string provider) => await schemes.GetSchemeAsync(provider) is not null;

    /// <summary>What people know a provider by.</summary>
    public async Task<string> NameOfAsync(string provider) => (await schemes.GetSchemeAsync(provider))?.DisplayName ?? provider;

    /// <summary>The settings by the name in any case, as the reader of profiles takes them.</summary>
    public UpstreamProviderOptions SettingsOf(string provider)
    {
        var all = options.Value.Upstream.Providers;
        return all.TryGetValue(provider, out var settings) ? settings
            : all.FirstOrDefault(pair => string.Equals(pair.Key, provider, StringComparison.OrdinalIgnoreCase)).Value ?? Defaults;
    }

    /// <summary>The document that the provider is read by.</summary>
    public ProviderMapping MappingOf(string provider) =>
        mappings.Find(SettingsOf(provider).Mapping ?? provider) ?? mappings.Find(ProviderMappingSet.Generic)!;

    /// <summary>Whether the subject alone says who somebody is at the provider, because there is one issuer and no tenant.</summary>
    public bool HasOneIssuer(string provider) =>
        MappingOf(provider) is { Tenant: null } mapping && (mapping.Issuer?.Value is not null || SettingsOf(provider).Issuer is not null);
}
