using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace OpenIddict.Server;

/// <summary>Claims as members of a JSON payload, and back.</summary>
internal static class ClaimJson
{
    /// <summary>Adds claims to a payload: members that are there stay, several claims of one type become an array.</summary>
    public static void Write(JsonObject payload, IEnumerable<Claim> claims)
    {
        foreach (var group in claims.GroupBy(static claim => claim.Type, StringComparer.Ordinal))
        {
            if (payload.ContainsKey(group.Key))
            {
                continue;
            }

            JsonNode?[] values = [.. group.Select(ToNode)];
            payload[group.Key] = values is [var single] ? single : new JsonArray(values);
        }
    }

    /// <summary>A value that does not fit its value type stays text; malformed JSON is the caller's mistake and throws.</summary>
    public static JsonNode? ToNode(Claim claim) => claim.ValueType switch
    {
        ClaimValueTypes.Boolean when bool.TryParse(claim.Value, out var value) => JsonValue.Create(value),
        ClaimValueTypes.Integer or ClaimValueTypes.Integer32
            when int.TryParse(claim.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        ClaimValueTypes.Integer64
            when long.TryParse(claim.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        ClaimValueTypes.Double
            when double.TryParse(claim.Value, NumberStyles.Any, CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        ClaimValueTypes.DateTime
            when DateTime.TryParse(claim.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            => JsonValue.Create(value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
        JsonClaimValueTypes.Json or JsonClaimValueTypes.JsonArray => JsonNode.Parse(claim.Value),
        JsonClaimValueTypes.JsonNull => JsonValue.Create(string.Empty),
        _ => JsonValue.Create(claim.Value),
    };

    /// <summary>The claims of a payload: an array gives one claim for each of its elements.</summary>
    public static IEnumerable<Claim> Read(JsonElement payload, string issuer)
        => payload.EnumerateObject().SelectMany(member => member.Value.ValueKind is JsonValueKind.Array
            ? member.Value.EnumerateArray().Select(element => ToClaim(member.Name, element, issuer))
            : [ToClaim(member.Name, member.Value, issuer)]);

    private static Claim ToClaim(string type, JsonElement value, string issuer)
    {
        var (text, valueType) = value.ValueKind switch
        {
            JsonValueKind.String => (value.GetString()!, ClaimValueTypes.String),
            JsonValueKind.True => ("true", ClaimValueTypes.Boolean),
            JsonValueKind.False => ("false", ClaimValueTypes.Boolean),
            JsonValueKind.Null => (string.Empty, JsonClaimValueTypes.JsonNull),
            JsonValueKind.Number when value.TryGetInt32(out _) => (value.GetRawText(), ClaimValueTypes.Integer32),
            JsonValueKind.Number when value.TryGetInt64(out _) => (value.GetRawText(), ClaimValueTypes.Integer64),
            JsonValueKind.Number => (value.GetRawText(), ClaimValueTypes.Double),
            JsonValueKind.Array => (value.GetRawText(), JsonClaimValueTypes.JsonArray),
            _ => (value.GetRawText(), JsonClaimValueTypes.Json),
        };

        return new Claim(type, text, valueType, issuer, issuer);
    }
}
