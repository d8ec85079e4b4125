using System.Collections.Immutable;

namespace OidcProfiles.Attributes.Values;

/// <summary>Reads the values of a multi-valued attribute. Repeated values are dropped, absent ones left out.</summary>
internal sealed class ListParser(ProfileErrorDescriber errors)
{
    private const int DefaultMaximumCount = 20;

    public AttributeValueResult Parse<T>(
        AttributeDefinition definition, IEnumerable<T> inputs, Func<AttributeDefinition, T, AttributeValueResult> parseOne)
    {
        var maximum = definition.Constraints.MaximumCount ?? DefaultMaximumCount;
        var values = new OrderedDictionary<AttributeValue, int>();
        foreach (var (index, input) in inputs.Index())
        {
            var item = definition with { DisplayName = errors.NameItem(definition, index), Labels = ImmutableDictionary<string, string>.Empty };
            var result = parseOne(item, input);
            if (result.Error is { } error)
            {
                return AttributeValueResult.Refuse(error.At($"{definition.Name}[{index}]"));
            }

            if (result.Value is { } value && values.TryAdd(value, index) && values.Count > maximum)
            {
                return AttributeValueResult.Refuse(errors.TooManyValues(definition, maximum));
            }
        }

        return values.Count == 0 ? AttributeValueResult.Cleared : AttributeValueResult.Accept(new ListValue([.. values.Keys]));
    }
}
