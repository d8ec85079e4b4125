using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Attributes.Values.Normalizing;
using OidcProfiles.Attributes.Values.Validating;

namespace OidcProfiles.Attributes.Values;

/// <summary>Reads one value that is no address: extract by type, then what all values of the type have in common.</summary>
internal sealed class ScalarParser(ProfileErrorDescriber errors, TextParser texts)
{
    public AttributeValueResult Parse(AttributeDefinition definition, JsonElement input)
    {
        if (JsonAbsence.Is(input))
        {
            return AttributeValueResult.Cleared;
        }

        return definition.Type switch
        {
            AttributeType.Boolean => Finish(definition, JsonBoolean.Read(input)),
            AttributeType.Number or AttributeType.Integer => Finish(definition, JsonNumber.Read(input)),
            _ => texts.Parse(definition, input),
        };
    }

    public AttributeValueResult ParseText(AttributeDefinition definition, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return AttributeValueResult.Cleared;
        }

        return definition.Type switch
        {
            AttributeType.Boolean => Finish(definition, FormBoolean.Read(text)),
            AttributeType.Number or AttributeType.Integer => Finish(definition, FormNumber.Read(text)),
            _ => texts.Parse(definition, text),
        };
    }

    private AttributeValueResult Finish(AttributeDefinition definition, bool? flag) => flag is { } value
        ? AttributeValueResult.Accept(new BooleanValue(value))
        : AttributeValueResult.Refuse(errors.BooleanExpected(definition));

    private AttributeValueResult Finish(AttributeDefinition definition, decimal? number)
    {
        if (definition.Type == AttributeType.Integer && !(number is { } whole && IntegerValidator.IsValid(whole)))
        {
            return AttributeValueResult.Refuse(errors.IntegerExpected(definition));
        }

        if (number is not { } value)
        {
            return AttributeValueResult.Refuse(errors.NumberExpected(definition));
        }

        return RangeValidator.IsValid(value, definition.Constraints)
            ? AttributeValueResult.Accept(NumberNormalizer.Normalize(value))
            : AttributeValueResult.Refuse(errors.OutOfRange(definition));
    }
}
