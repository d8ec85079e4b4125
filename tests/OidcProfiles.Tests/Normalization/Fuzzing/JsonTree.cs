using System.Text;
using System.Text.Json;

namespace OidcProfiles.Tests.Normalization.Fuzzing;

/// <summary>JSON that can be changed in ways no serialiser writes: members twice, escapes that are no text. Names and leaves are raw.</summary>
internal sealed class JsonTree
{
    public string? Raw { get; set; }

    public List<(string? Name, JsonTree Value)> Children { get; private init; } = [];

    public bool IsObject { get; set; }

    public static JsonTree Leaf(string raw) => new() { Raw = raw };

    public static JsonTree Container(bool isObject, params (string? Name, JsonTree Value)[] children) =>
        new() { IsObject = isObject, Children = [.. children] };

    public static JsonTree Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Container(true, [.. json.EnumerateObject().Select(member => ((string?)RawName(member), Of(member.Value)))]),
        JsonValueKind.Array => Container(false, [.. json.EnumerateArray().Select(item => ((string?)null, Of(item)))]),
        _ => Leaf(json.GetRawText()),
    };

    public IEnumerable<JsonTree> Containers() => Raw is not null ? [] : Children.SelectMany(child => child.Value.Containers()).Prepend(this);

    public void WriteTo(StringBuilder text)
    {
        if (Raw is not null)
        {
            text.Append(Raw);
            return;
        }

        text.Append(IsObject ? '{' : '[');
        foreach (var (index, (name, value)) in Children.Index())
        {
            text.Append(index == 0 ? "" : ",");
            if (IsObject)
            {
                text.Append(name ?? "\"item\"").Append(':');
            }

            value.WriteTo(text);
        }

        text.Append(IsObject ? '}' : ']');
    }

    /// <summary>The name as it is written: up to the quote before the colon.</summary>
    private static string RawName(JsonProperty member)
    {
        var raw = member.ToString();
        var end = 1;
        while (raw[end] != '"')
        {
            end += raw[end] == '\\' ? 2 : 1;
        }

        return raw[..(end + 1)];
    }
}
