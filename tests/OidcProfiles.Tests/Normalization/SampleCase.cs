using System.Text.Json;
using OidcProfiles.Normalization;

namespace OidcProfiles.Tests.Normalization;

/// <summary>One payload with what must become of it.</summary>
internal sealed record SampleCase(string Provider, string Name, UpstreamProviderOptions Settings, UpstreamDocuments Documents, JsonElement Expected)
{
    public UpstreamOptions Options => new() { Providers = { [Provider] = Settings } };
}
