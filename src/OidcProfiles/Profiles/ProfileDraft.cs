using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>A profile in the making: collects values and what the history will say of them.</summary>
internal sealed class ProfileDraft(AttributeSchema schema, UserProfile profile, ChangeStamp stamp)
{
    private readonly Dictionary<string, ProfileValue> _values = new(profile.Values, StringComparer.Ordinal);
    private readonly List<ValueChange> _changes = [];
    private readonly HashSet<AttributeDefinition> _inOtherLanguages = [];

    /// <summary>The entry of an attribute or of its value in one language; null if it was never set nor cleared.</summary>
    public ProfileValue? Find(ProfileTarget target) => _values.GetValueOrDefault(target.Key);

    /// <summary>Sets or clears a value. An equal value keeps its provenance, and clearing what was never set says nothing new.</summary>
    public void Set(ProfileTarget target, AttributeValue? value)
    {
        var before = Find(target);
        if (Equals(before?.Value, value))
        {
            return;
        }

        var definition = target.Definition;
        _values[target.Key] = new(value, stamp.Provenance);
        _changes.Add(new(
            target.Key,
            Tell(definition, before?.Value),
            Tell(definition, value),
            definition.IsSensitive));
        if (target.Language is not null)
        {
            _inOtherLanguages.Add(definition);
        }
    }

    /// <summary>Whether a value in one more language would be too many.</summary>
    public bool IsFull(ProfileTarget target, int limit) =>
        target.Language is not null && Find(target)?.Value is null && ProfileVariants.Count(target.Definition, _values) >= limit;

    /// <summary>
    /// The attributes that now have values in too many languages. Of those that had before, because the limit was lowered, only the ones
    /// that got more.
    /// </summary>
    public IEnumerable<AttributeDefinition> FindTooMany(int limit) => _inOtherLanguages.Where(definition =>
        ProfileVariants.Count(definition, _values) is var count
        && count > limit && count > ProfileVariants.Count(definition, profile.Values));

    /// <returns>Null if nothing differs.</returns>
    public ProfileChange? ToChange()
    {
        if (_changes.Count == 0)
        {
            return null;
        }

        foreach (var definition in _inOtherLanguages)
        {
            ProfileVariants.Trim(definition, _values);
        }

        var changed = profile with { Values = _values, UpdatedAt = stamp.Provenance.At };
        return new() { Profile = changed, Values = _changes, Indexed = ValueIndex.Of(schema.All, changed), Stamp = stamp };
    }

    private static string? Tell(AttributeDefinition definition, AttributeValue? value) =>
        definition.IsSensitive ? null : value?.ToJson().GetRawText();
}
