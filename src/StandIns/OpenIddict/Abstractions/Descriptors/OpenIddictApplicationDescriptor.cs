using System.Globalization;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <summary>A client, to be created or changed.</summary>
public class OpenIddictApplicationDescriptor
{
    public string? ApplicationType { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? ClientType { get; set; }

    public string? ConsentType { get; set; }

    public string? DisplayName { get; set; }

    public Dictionary<CultureInfo, string> DisplayNames { get; } = [];

    public HashSet<string> Permissions { get; } = new(StringComparer.Ordinal);

    public HashSet<Uri> PostLogoutRedirectUris { get; } = [];

    public Dictionary<string, JsonElement> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<Uri> RedirectUris { get; } = [];

    public HashSet<string> Requirements { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);
}
