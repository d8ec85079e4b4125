using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scriban.Runtime;

namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

/// <summary>The values of a model. Three wrappers stand for the values that JSON has not.</summary>
internal static class ModelValue
{
    public static ScriptObject Members(JsonNode? json)
    {
        var members = new ScriptObject();
        foreach (var (name, value) in json?.AsObject() ?? [])
        {
            members.Add(name, Of(value)!);
        }

        return members;
    }

    private static object? Of(JsonNode? json) => json switch
    {
        null => null,
        JsonArray items => new ScriptArray(items.Select(Of).ToList()),
        JsonObject { Count: 1 } wrapper when Wrapped(wrapper) is { } value => value,
        JsonObject members => Members(members),
        _ => Simple(json.AsValue()),
    };

    private static object? Wrapped(JsonObject wrapper)
    {
        var (name, value) = wrapper.First();
        return name switch
        {
            "$date" => DateTime.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "$dateoffset" => DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture),
            "$decimal" => decimal.Parse((string)value!, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static object Simple(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => (string)value!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ when value.TryGetValue<int>(out var number) => number,
        _ when value.TryGetValue<long>(out var number) => number,
        _ => value.GetValue<double>(),
    };
}
