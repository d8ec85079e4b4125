using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;

namespace OidcProfiles.Attributes.Values;

/// <summary>
/// Reads what someone sent for an attribute: extracts it by its type, normalises it, then validates it.
/// Whether that someone may write the attribute is not asked here; only what nobody writes is refused.
/// The caller caps the size and depth of the input as a whole.
/// </summary>
public sealed class AttributeValueParser
{
    private readonly ProfileErrorDescriber _errors;
    private readonly ScalarParser _scalars;
    private readonly ListParser _lists;
    private readonly AddressParser _addresses;

    /// <summary>A parser that refuses in the words of that describer.</summary>
    /// <param name="errors">Describes what is refused.</param>
    public AttributeValueParser(ProfileErrorDescriber errors)
        : this(errors, TimeProvider.System)
    {
    }

    internal AttributeValueParser(ProfileErrorDescriber errors, TimeProvider time)
    {
        var texts = new TextParser(errors, time);
        _errors = errors;
        _scalars = new(errors, texts);
        _lists = new(errors);
        _addresses = new(errors, texts);
    }

    /// <summary>Reads JSON, as APIs send it. The JSON type must be right: a Boolean takes true and not "true".</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="input">The value. JSON null, "" and [] clear the attribute, and so does an address without any member;
    /// in a list, null and "" are left out.</param>
    /// <exception cref="ArgumentException">The input is undefined: absence is the caller's to see.</exception>
    public AttributeValueResult Parse(AttributeDefinition definition, JsonElement input)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (IsWrittenByNobody(definition))
        {
            return AttributeValueResult.Refuse(_errors.ReadOnlyAttribute(definition));
        }

        if (input.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException("The JSON element is undefined; parse a member that was found.", nameof(input));
        }

        if (JsonAbsence.Is(input))
        {
            return AttributeValueResult.Cleared;
        }

        return (definition.IsMultiValued, input.ValueKind) switch
        {
            (true, JsonValueKind.Array) => _lists.Parse(definition, input.EnumerateArray(), ParseOne),
            (true, _) => AttributeValueResult.Refuse(_errors.ListExpected(definition)),
            (false, JsonValueKind.Array) => AttributeValueResult.Refuse(_errors.SingleValueExpected(definition)),
            (false, _) => ParseOne(definition, input),
        };
    }

    /// <summary>
    /// Reads text, as HTML forms send it: a Boolean is <c>true</c>, <c>false</c> or <c>on</c>, a number is written with a decimal point.
    /// Blank texts are left out. Of the texts for one Boolean the first counts, because forms send a hidden <c>false</c> after a checkbox.
    /// </summary>
    /// <param name="definition">The attribute; an address is refused here, see <see cref="ParseAddress"/>.</param>
    /// <param name="texts">The texts under the attribute's name.</param>
    public AttributeValueResult ParseText(AttributeDefinition definition, IReadOnlyList<string?> texts)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(texts);
        if (IsWrittenByNobody(definition))
        {
            return AttributeValueResult.Refuse(_errors.ReadOnlyAttribute(definition));
        }

        if (definition.Type == AttributeType.Address)
        {
            return AttributeValueResult.Refuse(_errors.AddressExpected(definition));
        }

        if (definition.IsMultiValued)
        {
            return _lists.Parse(definition, texts, _scalars.ParseText);
        }

        var given = texts.Where(text => !string.IsNullOrWhiteSpace(text)).Take(2).ToList();
        return given switch
        {
            [] => AttributeValueResult.Cleared,
            [_, _] when definition.Type != AttributeType.Boolean => AttributeValueResult.Refuse(_errors.SingleValueExpected(definition)),
            _ => _scalars.ParseText(definition, given[0]),
        };
    }

    /// <summary>Reads an address of which each member is a text, as HTML forms send it.</summary>
    /// <param name="definition">An attribute of the type <see cref="AttributeType.Address"/>.</param>
    /// <param name="members">The members of OIDC Core 5.1.1 by name; a blank or absent one is left out, and with none the address is
    /// cleared.</param>
    /// <exception cref="ArgumentException">The attribute is no address.</exception>
    public AttributeValueResult ParseAddress(AttributeDefinition definition, IReadOnlyDictionary<string, string?> members)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(members);
        return definition.Type == AttributeType.Address
            ? _addresses.Parse(definition, members)
            : throw new ArgumentException($"The attribute '{definition.Name}' is no address; use ParseText.", nameof(definition));
    }

    private AttributeValueResult ParseOne(AttributeDefinition definition, JsonElement input) => definition.Type == AttributeType.Address
        ? _addresses.Parse(definition, input)
        : _scalars.Parse(definition, input);

    private static bool IsWrittenByNobody(AttributeDefinition definition) =>
        definition.Origin == AttributeOrigin.Computed
        || definition.Type == AttributeType.Timestamp
        || StandardAttributes.IsVerificationFlag(definition);
}
