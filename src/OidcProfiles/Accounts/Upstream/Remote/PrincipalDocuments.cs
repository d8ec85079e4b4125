using System.Collections.Frozen;
using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>
/// Makes a document of the claims of a handler that tells the module nothing else. It says no more than they do: an address is verified
/// only where a claim says so. Pure.
/// </summary>
internal static class PrincipalDocuments
{
    private const string Subject = "sub";

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        [ClaimTypes.NameIdentifier] = Subject,
        [ClaimTypes.Name] = "name",
        [ClaimTypes.GivenName] = "given_name",
        [ClaimTypes.Surname] = "family_name",
        [ClaimTypes.Email] = "email",
        [ClaimTypes.Gender] = "gender",
        [ClaimTypes.DateOfBirth] = "birthdate",
        [ClaimTypes.Webpage] = "website",
        [ClaimTypes.Locality] = "locale",
        ["http://schemas.microsoft.com/identity/claims/tenantid"] = "tid",
        ["http://schemas.microsoft.com/identity/claims/objectidentifier"] = "oid",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="principal">The external principal.</param>
    /// <param name="mapping">How the provider is read.</param>
    public static UpstreamDocuments Read(ClaimsPrincipal principal, ProviderMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentNullException.ThrowIfNull(mapping);
        var document = new JsonObject();
        foreach (var claims in principal.Claims.GroupBy(claim => Names.GetValueOrDefault(claim.Type, claim.Type), StringComparer.Ordinal))
        {
            var values = claims.Select(Value).ToList();
            document[claims.Key] = values is [var one] ? one : new JsonArray([.. values]);
        }

        if (mapping.Subject is { Parts: [var pointer] } && document[Subject] is JsonValue subject)
        {
            Place(document, pointer, subject.DeepClone());
        }

        return new() { UserInfo = JsonSerializer.SerializeToElement(document) };
    }

    /// <summary>Puts the subject where the mapping looks for it, unless something is there.</summary>
    private static void Place(JsonObject document, string pointer, JsonNode subject)
    {
        var steps = pointer.Split('/')[1..];
        if (steps.Length == 0 || steps.Any(step => step.Length == 0 || step.Contains('~', StringComparison.Ordinal)))
        {
            return;
        }

        var current = document;
        foreach (var step in steps[..^1])
        {
            if (!current.TryGetPropertyValue(step, out var next))
            {
                current[step] = next = new JsonObject();
            }

            if (next is not JsonObject inner)
            {
                return;
            }

            current = inner;
        }

        _ = current.TryAdd(steps[^1], subject);
    }

    private static JsonNode? Value(Claim claim) => claim.ValueType switch
    {
        ClaimValueTypes.Boolean when bool.TryParse(claim.Value, out var flag) => JsonValue.Create(flag),
        ClaimValueTypes.Integer or ClaimValueTypes.Integer32 or ClaimValueTypes.Integer64
            when long.TryParse(claim.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        "JSON" or "JSON_ARRAY" => Parse(claim.Value),
        _ => JsonValue.Create(claim.Value),
    };

    private static JsonNode? Parse(string json)
    {
        try
        {
            // An escape that is no Unicode text shows only when it is written.
            var node = JsonNode.Parse(json);
            _ = node?.ToJsonString();
            return node;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return JsonValue.Create(json);
        }
    }
}
