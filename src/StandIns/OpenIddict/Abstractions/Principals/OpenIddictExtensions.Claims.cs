using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <content>How values become claims, and back.</content>
public static partial class OpenIddictExtensions
{
    private const string JsonType = "JSON";
    private const string JsonArrayType = "JSON_ARRAY";
    private const string JsonNullType = "JSON_NULL";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string? Single(List<Claim> claims, string type) => claims switch
    {
        [] => null,
        [var claim] => claim.Value,
        _ => throw new InvalidOperationException($"There are {claims.Count} claims of type '{type}': read them with GetClaims."),
    };

    private static ImmutableArray<string> Values(List<Claim> claims) =>
        [.. claims.SelectMany(ValuesOf).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> ValuesOf(Claim claim)
    {
        if (claim.ValueType is not JsonArrayType)
        {
            return [claim.Value];
        }

        var json = JsonElement.Parse(claim.Value);
        return json.ValueKind is JsonValueKind.Array ? json.EnumerateArray().Select(item => item.ToString()) : [];
    }

    private static Claim TextClaim(string type, string value, string issuer) =>
        NewClaim(type, value ?? throw new ArgumentNullException(nameof(value)), ClaimValueTypes.String, issuer);

    private static Claim BooleanClaim(string type, bool value, string issuer) =>
        NewClaim(type, value.ToString(), ClaimValueTypes.Boolean, issuer);

    private static Claim IntegerClaim(string type, long value, string issuer) =>
        NewClaim(type, value.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64, issuer);

    private static Claim JsonClaim(string type, JsonElement value, string issuer) => value.ValueKind is JsonValueKind.Array
        ? throw new ArgumentException("A JSON array is several claims: use AddClaims or SetClaims.", nameof(value))
        : NewClaim(type, value.ToString(), ValueTypeOf(value), issuer);

    private static Claim ObjectClaim(string type, IDictionary<string, string?> value, string issuer) =>
        NewClaim(type, JsonSerializer.Serialize(value, Relaxed), JsonType, issuer);

    private static IEnumerable<Claim> TextClaims(string type, ImmutableArray<string> values, string issuer) =>
        [.. values.Distinct(StringComparer.Ordinal).Select(value => TextClaim(type, value, issuer))];

    private static IEnumerable<Claim> JsonClaims(string type, JsonElement value, string issuer) => value.ValueKind is JsonValueKind.Array
        ? [.. value.EnumerateArray()
            .DistinctBy(item => item.ToString(), StringComparer.Ordinal)
            .Select(item => NewClaim(type, item.ToString(), ValueTypeOf(item), issuer))]
        : throw new ArgumentException("Only a JSON array is several claims: use AddClaim or SetClaim.", nameof(value));

    private static Claim NewClaim(string type, string value, string valueType, string issuer)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        return new Claim(type, value, valueType, issuer, issuer);
    }

    private static string ValueTypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ClaimValueTypes.String,
        JsonValueKind.True or JsonValueKind.False => ClaimValueTypes.Boolean,
        JsonValueKind.Number when value.TryGetInt32(out _) => ClaimValueTypes.Integer32,
        JsonValueKind.Number when value.TryGetInt64(out _) => ClaimValueTypes.Integer64,
        JsonValueKind.Number when value.TryGetUInt64(out _) => ClaimValueTypes.UInteger64,
        JsonValueKind.Number => ClaimValueTypes.Double,
        JsonValueKind.Array => JsonArrayType,
        JsonValueKind.Object => JsonType,
        _ => JsonNullType,
    };

    private static bool IsEmpty(JsonElement value) => OpenIddictParameter.IsNullOrEmpty(value);
}
