using System.Security.Claims;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <summary>A token entry, to be created or changed.</summary>
public class OpenIddictTokenDescriptor
{
    public string? ApplicationId { get; set; }

    public string? AuthorizationId { get; set; }

    public DateTimeOffset? CreationDate { get; set; }

    public DateTimeOffset? ExpirationDate { get; set; }

    public string? Payload { get; set; }

    public ClaimsPrincipal? Principal { get; set; }

    public Dictionary<string, JsonElement> Properties { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset? RedemptionDate { get; set; }

    public string? ReferenceId { get; set; }

    public string? Status { get; set; }

    public string? Subject { get; set; }

    public string? Type { get; set; }
}
