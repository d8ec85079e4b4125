using System.Text.Json;
using OidcProfiles.Claims;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>Claims as clients get them.</summary>
internal static class ClaimValues
{
    /// <returns>Null for null.</returns>
    public static IReadOnlyDictionary<string, JsonElement>? Of(IReadOnlyList<ProfileClaim>? claims) =>
        claims?.ToDictionary(claim => claim.Name, claim => claim.Value.ToJson(), StringComparer.Ordinal);

    /// <summary>Each by itself.</summary>
    public static IReadOnlyList<ClaimDestinations> Split(ClaimDestinations destinations) =>
        [.. Enum.GetValues<ClaimDestinations>().Where(one => one != ClaimDestinations.None && destinations.HasFlag(one))];
}
