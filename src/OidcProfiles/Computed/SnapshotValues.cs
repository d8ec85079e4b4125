using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Computed;

/// <summary>What was derived for one user that was read, by the definitions of one moment.</summary>
internal sealed class SnapshotValues
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, AttributeValue?> _values = new(StringComparer.Ordinal);
    private AttributeSchema? _schema;
    private IReadOnlyDictionary<string, object?>? _variables;

    public AttributeValue? Read(
        AttributeSchema schema,
        AttributeDefinition definition,
        Func<IReadOnlyDictionary<string, object?>, AttributeValue?> evaluate,
        ProfileSnapshot snapshot)
    {
        lock (_lock)
        {
            if (_schema != schema)
            {
                _values.Clear();
                (_schema, _variables) = (schema, null);
            }

            if (!_values.TryGetValue(definition.Id, out var value))
            {
                _variables ??= ExpressionVariables.Of(schema, snapshot);
                value = _values[definition.Id] = evaluate(_variables);
            }

            return value;
        }
    }
}
