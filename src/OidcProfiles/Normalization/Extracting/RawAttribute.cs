using System.Text.Json;
using OidcProfiles.Normalization.Converting;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>A value as the provider sent it, under the attribute's name.</summary>
internal readonly record struct RawAttribute(string Name, JsonElement Value, IUpstreamConverter? Converter);
