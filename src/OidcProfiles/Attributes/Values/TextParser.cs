using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Attributes.Values.Normalizing;
using OidcProfiles.Attributes.Values.Validating;

namespace OidcProfiles.Attributes.Values;

/// <summary>Reads one value that is a text: what all texts have in common first, then the rule of the type.</summary>
internal sealed class TextParser(ProfileErrorDescriber errors, TimeProvider time)
{
    private const int DefaultMaximumLength = 255;
    private const int MaximumLines = 10;

    public AttributeValueResult Parse(AttributeDefinition definition, JsonElement input, bool multiLine = false)
    {
        if (input.ValueKind != JsonValueKind.String)
        {
            return AttributeValueResult.Refuse(errors.TextExpected(definition));
        }

        if (InputSize.Exceeds(input, MaximumLength(definition)))
        {
            return AttributeValueResult.Refuse(errors.TextTooLong(definition, MaximumLength(definition)));
        }

        return JsonText.Read(input) is { } text
            ? Parse(definition, text, multiLine)
            : AttributeValueResult.Refuse(errors.InvalidCharacters(definition));
    }

    public AttributeValueResult Parse(AttributeDefinition definition, string input, bool multiLine = false)
    {
        if (InputSize.Exceeds(input, MaximumLength(definition)))
        {
            return AttributeValueResult.Refuse(errors.TextTooLong(definition, MaximumLength(definition)));
        }

        var text = TextNormalizer.Normalize(multiLine ? LinesNormalizer.Normalize(input) : input);
        if (text.Length == 0)
        {
            return AttributeValueResult.Cleared;
        }

        if (FindCommonFault(definition, text, multiLine) is { } fault)
        {
            return AttributeValueResult.Refuse(fault);
        }

        text = NormalizeByType(definition.Type, text);
        return FindFaultOfType(definition, text) is { } error
            ? AttributeValueResult.Refuse(error)
            : AttributeValueResult.Accept(new TextValue(text));
    }

    private AttributeError? FindCommonFault(AttributeDefinition definition, string text, bool multiLine)
    {
        if (CodePointCounter.Count(text) > MaximumLength(definition))
        {
            return errors.TextTooLong(definition, MaximumLength(definition));
        }

        if (LineCounter.Count(text) > (multiLine ? MaximumLines : 1))
        {
            return multiLine ? errors.TooManyLines(definition, MaximumLines) : errors.NotOneLine(definition);
        }

        return CharacterValidator.IsValid(text) ? null : errors.InvalidCharacters(definition);
    }

    private static string NormalizeByType(AttributeType type, string text) => type switch
    {
        AttributeType.PhoneNumber => PhoneNumberNormalizer.Normalize(text),
        AttributeType.CountryCode => CountryCodeNormalizer.Normalize(text),
        AttributeType.TimeZone => TimeZoneNormalizer.Normalize(text),
        AttributeType.Locale => LocaleNormalizer.Normalize(text),
        _ => text,
    };

    private AttributeError? FindFaultOfType(AttributeDefinition definition, string text) => definition.Type switch
    {
        AttributeType.String => PatternValidator.IsValid(text, definition) ? null : errors.PatternMismatch(definition),
        AttributeType.Dropdown => DropdownValidator.IsValid(text, definition) ? null : errors.NotAllowedValue(definition),
        AttributeType.PhoneNumber => PhoneNumberValidator.IsValid(text) ? null : errors.InvalidPhoneNumber(definition),
        AttributeType.Email => EmailValidator.IsValid(text) ? null : errors.InvalidEmail(definition),
        AttributeType.Url => UrlValidator.IsValid(text) ? null : errors.InvalidUrl(definition),
        AttributeType.CountryCode => CountryCodeValidator.IsValid(text) ? null : errors.InvalidCountryCode(definition),
        AttributeType.Date => DateValidator.IsValid(text) ? null : errors.InvalidDate(definition),
        AttributeType.BirthDate => BirthDateValidator.IsValid(text, time) ? null : errors.InvalidBirthDate(definition),
        AttributeType.TimeZone => TimeZoneValidator.IsValid(text) ? null : errors.InvalidTimeZone(definition),
        AttributeType.Locale => LocaleValidator.IsValid(text) ? null : errors.InvalidLocale(definition),
        AttributeType.Address => null,
        _ => throw new ArgumentException($"An attribute of the type {definition.Type} is no text.", nameof(definition)),
    };

    private static int MaximumLength(AttributeDefinition definition) => definition.Type == AttributeType.Url
        ? Math.Min(definition.Constraints.MaximumLength ?? UrlValidator.MaximumLength, UrlValidator.MaximumLength)
        : definition.Constraints.MaximumLength ?? DefaultMaximumLength;
}
