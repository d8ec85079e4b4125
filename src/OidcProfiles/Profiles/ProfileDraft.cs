using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>A profile in the making: collects values and what the history will say of them.</summary>
internal sealed class ProfileDraft(AttributeSchema schema, UserProfile profile, ChangeStamp stamp)
{
    private readonly Dictionary<string, ProfileValue> _values = new(profile.Values, StringComparer.Ordinal);
    private readonly List<ValueChange> _changes = [];

    /// <summary>The entry of an attribute; null if it was never set nor cleared.</summary>
    public ProfileValue? Find(AttributeDefinition definition) => _values.GetValueOrDefault(definition.Id);

    /// <summary>Sets or clears a value. An equal value keeps its provenance, and clearing what was never set says nothing new.</summary>
    public void Set(AttributeDefinition definition, AttributeValue? value)
    {
        var before = Find(definition);
        if (Equals(before?.Value, value))
        {
            return;
        }

        _values[definition.Id] = new(value, stamp.Provenance);
        _changes.Add(new(
            definition.Id,
            Tell(definition, before?.Value),
            Tell(definition, value),
            definition.IsSensitive));
    }

    /// <returns>Null if nothing differs.</returns>
    public ProfileChange? ToChange()
    {
        if (_changes.Count == 0)
        {
            return null;
        }

        var changed = profile with { Values = _values, UpdatedAt = stamp.Provenance.At };
        return new() { Profile = changed, Values = _changes, Indexed = ValueIndex.Of(schema.All, changed), Stamp = stamp };
    }

    private static string? Tell(AttributeDefinition definition, AttributeValue? value) =>
        definition.IsSensitive ? null : value?.ToJson().GetRawText();
}
