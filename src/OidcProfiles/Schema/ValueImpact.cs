using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OidcProfiles.Schema;

/// <summary>What a new definition does to the values that users have.</summary>
public sealed record ValueImpact
{
    /// <summary>How many users have a value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Stored { get; init; }

    /// <summary>
    /// How many of them would have a value that is valid now and no longer: it stays readable, but the next write must be valid. Of an
    /// attribute that is retired or becomes a computed one, all: nobody would see the values any more.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Invalid { get; init; }

    /// <summary>How many of them have a value that another user has too, though it shall become unique. The change is refused until there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Duplicate { get; init; }

    /// <summary>Up to five ids of users with such values; never a value.</summary>
    public ImmutableArray<string> ExampleUserIds { get; init; } = [];
}
