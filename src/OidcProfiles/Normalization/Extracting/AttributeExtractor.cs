using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>The first step: takes out of the documents what the mapping names, as it is. Pure.</summary>
internal static class AttributeExtractor
{
    public static IReadOnlyList<RawAttribute> Extract(CompiledMapping mapping, DocumentSet documents)
    {
        var found = new List<RawAttribute>(mapping.Attributes.Length);
        foreach (var (name, sources) in mapping.Attributes)
        {
            if (Find(name, sources, documents) is { } raw)
            {
                found.Add(raw);
            }
        }

        return found;
    }

    /// <summary>The document decides before the source does; a blank text counts only where nothing better is.</summary>
    private static RawAttribute? Find(string name, CompiledSource[] sources, DocumentSet documents)
    {
        RawAttribute? blank = null;
        foreach (var (document, json) in documents.InOrder())
        {
            foreach (var source in sources)
            {
                if (!source.IsIn(document) || source.Pointer.Find(json) is not { } value || !JsonPresence.IsThere(value)
                    || !source.Conditions.All(condition => Holds(condition, json)))
                {
                    continue;
                }

                var raw = new RawAttribute(name, value, source.Converter);
                if (!JsonPresence.IsBlank(value))
                {
                    return raw;
                }

                blank ??= raw;
            }
        }

        return blank;
    }

    private static bool Holds(CompiledCondition condition, JsonElement json) =>
        (Tell(condition.Pointer.Find(json)) == condition.Value) != condition.Not;

    private static string? Tell(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => JsonText.Read(text),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };
}
