using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Normalization.Validating;

/// <summary>The third step: only what the attribute's definition accepts becomes a value. Pure.</summary>
internal sealed class AttributeChecker
{
    private readonly AttributeValueParser _parser;
    private readonly AddressChecker _addresses;

    public AttributeChecker(TimeProvider time)
    {
        // Nobody reads the messages of these errors; a host's describer has no say in what is dropped.
        _parser = new(new ProfileErrorDescriber(), time);
        _addresses = new(_parser);
    }

    /// <param name="definition">The attribute.</param>
    /// <param name="value">The value after normalising.</param>
    /// <param name="dropped">Takes what could not be used.</param>
    /// <returns>Null if it is dropped.</returns>
    public AttributeValue? Check(AttributeDefinition definition, JsonElement value, ICollection<DroppedValue> dropped)
    {
        if (definition.Type == AttributeType.Address && value.ValueKind == JsonValueKind.Object)
        {
            return _addresses.Check(definition, value, dropped);
        }

        var result = _parser.Parse(definition, value);
        if (result.Value is null)
        {
            dropped.Add(new(definition.Name, result.Error is { } error ? DropReasons.Of(error) : DropReason.Empty));
        }

        return result.Value;
    }
}
