using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OidcProfiles.Normalization;

namespace OidcProfiles.Tests.Normalization;

/// <summary>Tells a result in the form of the golden ones.</summary>
internal static class ResultText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(UpstreamProfileResult result)
    {
        if (result.Profile is not { } profile)
        {
            return Write(new JsonObject { ["refusal"] = $"{result.Refusal}" });
        }

        var json = new JsonObject
        {
            ["issuer"] = profile.Issuer,
            ["subject"] = profile.Subject,
            ["attributes"] = Object(profile.Attributes.Select(pair => (pair.Key, JsonNode.Parse(pair.Value.ToJson().GetRawText())))),
        };
        if (profile.Email is { } email)
        {
            json["email"] = new JsonObject
            {
                ["address"] = email.Address,
                ["comparable"] = email.Comparable,
                ["verified"] = email.IsVerified,
                ["authoritative"] = email.IsAuthoritative,
                ["relay"] = email.IsRelay,
                ["evidence"] = $"{email.Evidence}",
            };
        }

        if (profile.Dropped.Length > 0)
        {
            json["dropped"] = Object(profile.Dropped.OrderBy(value => value.Name, StringComparer.Ordinal)
                .Select(value => (value.Name, (JsonNode?)$"{value.Reason}")));
        }

        return Write(json);
    }

    /// <summary>The golden result in the same writing; the order in which it names what was dropped does not matter.</summary>
    public static string Write(JsonElement expected)
    {
        var json = JsonNode.Parse(expected.GetRawText())!.AsObject();
        if (json["dropped"] is JsonObject dropped)
        {
            json["dropped"] = Object(dropped.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value?.DeepClone())));
        }

        return Write(json);
    }

    private static string Write(JsonObject json) => json.ToJsonString(Readable);

    private static JsonObject Object(IEnumerable<(string Name, JsonNode? Value)> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
