using System.Globalization;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <summary>A scope, to be created or changed.</summary>
public class OpenIddictScopeDescriptor
{
    public string? Description { get; set; }

    public Dictionary<CultureInfo, string> Descriptions { get; } = [];

    public string? DisplayName { get; set; }

    public Dictionary<CultureInfo, string> DisplayNames { get; } = [];

    public string? Name { get; set; }

    public Dictionary<string, JsonElement> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Resources { get; } = new(StringComparer.Ordinal);
}
