using System.Collections.Immutable;
using System.Text.Json;
using OidcProfiles.History;

namespace OidcProfiles.Administration.Effects;

/// <summary>A change of a definition.</summary>
/// <param name="Entry">What the history keeps.</param>
/// <param name="ActorName">The user name of who changed it; null if it was nobody, or somebody who is no longer there.</param>
/// <param name="Settings">What differs.</param>
public sealed record DefinitionEntry(HistoryEntry Entry, string? ActorName, ImmutableArray<DefinitionSetting> Settings)
{
    internal static ImmutableArray<DefinitionSetting> Compare(HistoryEntry entry)
    {
        var (before, after) = (Read(entry.Before), Read(entry.After));
        return
        [
            .. before.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal)
                .Select(name => new DefinitionSetting(name, Find(before, name), Find(after, name)))
                .Where(setting => setting.Before is not { } old || setting.After is not { } @new || !JsonElement.DeepEquals(old, @new)),
        ];
    }

    private static JsonElement? Find(Dictionary<string, JsonElement> members, string name) =>
        members.TryGetValue(name, out var value) ? value : null;

    private static Dictionary<string, JsonElement> Read(string? json) => json is null
        ? []
        : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
