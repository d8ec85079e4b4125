using System.Security.Claims;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <summary>A consent, to be created or changed.</summary>
public class OpenIddictAuthorizationDescriptor
{
    public string? ApplicationId { get; set; }

    public DateTimeOffset? CreationDate { get; set; }

    public ClaimsPrincipal? Principal { get; set; }

    public Dictionary<string, JsonElement> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Scopes { get; } = new(StringComparer.Ordinal);

    public string? Status { get; set; }

    public string? Subject { get; set; }

    public string? Type { get; set; }
}
