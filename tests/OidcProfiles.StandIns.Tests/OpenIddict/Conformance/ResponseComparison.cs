using System.Text.Json;
using System.Text.Json.Nodes;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Compares a response with its recording, as the README of the recordings says.</summary>
internal static class ResponseComparison
{
    public static IReadOnlyList<string> Differences(JsonObject expected, JsonObject actual, DateTimeOffset now)
    {
        var values = new ValueComparison(now);

        values.Compare("status", expected["status"], actual["status"]);
        values.Compare("unhandled_exception", expected["unhandled_exception"], actual["unhandled_exception"]);
        CompareHeaders(values, expected["headers"]?.AsObject() ?? [], actual["headers"]!.AsObject());
        CompareBody(values, expected["body"], actual["body"]);

        foreach (var (placeholder, decoded) in expected["decoded"]?.AsObject() ?? [])
        {
            CompareToken(values, placeholder, decoded!, expected["body"]!, actual["body"]!);
        }

        return values.Differences;
    }

    private static void CompareHeaders(ValueComparison values, JsonObject expected, JsonObject actual)
    {
        foreach (var name in expected.Select(header => header.Key).Union(actual.Select(header => header.Key)))
        {
            values.Compare($"header {name}", HeaderForm.Of(name, (string?)expected[name]), HeaderForm.Of(name, (string?)actual[name]));
        }
    }

    private static void CompareBody(ValueComparison values, JsonNode? expected, JsonNode? actual)
    {
        var isText = expected?.GetValueKind() is JsonValueKind.String && actual?.GetValueKind() is JsonValueKind.String;
        values.Compare(
            "body",
            isText ? TextForm.Of((string)expected!) : expected,
            isText ? TextForm.Of((string)actual!) : actual);
    }

    private static void CompareToken(
        ValueComparison values, string placeholder, JsonNode decoded, JsonNode expectedBody, JsonNode actualBody)
    {
        var member = expectedBody.AsObject().Single(pair => pair.Value is JsonValue value && value.ToString() == placeholder).Key;
        var token = (actualBody as JsonObject)?[member]?.ToString();

        if (token is null)
        {
            values.Report(placeholder, "is missing");
        }
        else
        {
            values.Compare(placeholder, decoded, RecordedResponse.Decode(token));
        }
    }
}
