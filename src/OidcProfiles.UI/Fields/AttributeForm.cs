using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Fields;

/// <summary>Makes the fields of attributes, and reads what was sent in them. Who may see or change what is not decided here.</summary>
public sealed class AttributeForm(AttributeLabels labels, ProfileErrorDescriber errors)
{
    private static readonly (string Name, string Autocomplete, bool IsMultiLine)[] AddressMembers =
    [
        ("formatted", "off", true),
        ("street_address", "street-address", true),
        ("postal_code", "postal-code", false),
        ("locality", "address-level2", false),
        ("region", "address-level1", false),
        ("country", "country-name", false),
    ];

    private readonly AttributeValueParser _parser = new(errors);

    /// <summary>Makes a field.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="value">The value that is kept; null for none.</param>
    /// <param name="isRequired">Whether a value must be given.</param>
    /// <param name="posted">What was sent before, which comes before what is kept; null if nothing was.</param>
    public AttributeField Make(AttributeDefinition definition, AttributeValue? value, bool isRequired, IFormCollection? posted = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new()
        {
            Definition = definition,
            Label = labels.Label(definition),
            Help = labels.Help(definition),
            IsRequired = isRequired,
            Values = posted is not null && posted.TryGetValue(AttributeField.NameOf(definition.Name), out var texts)
                ? [.. texts.OfType<string>()]
                : [.. Show(value)],
            Choices = FieldChoices.Of(definition),
            Members = definition.Type == AttributeType.Address ? [.. MakeMembers(definition, value, posted)] : [],
        };
    }

    /// <summary>
    /// Reads the fields that were sent, of the attributes that were offered and of no others. What is no value of its type is passed on as
    /// text, so that <see cref="Profiles.ProfileManager"/> refuses it together with all other faults.
    /// </summary>
    /// <param name="form">What was sent.</param>
    /// <param name="offered">The attributes of the form.</param>
    /// <returns>Values by attribute name; JSON null where a field was left empty.</returns>
    public Dictionary<string, JsonElement> Read(IFormCollection form, IEnumerable<AttributeDefinition> offered)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(offered);
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var definition in offered)
        {
            if (definition.Type == AttributeType.Address)
            {
                if (AddressMembers.Any(member => form.ContainsKey(NameOf(definition, member.Name))))
                {
                    values[definition.Name] = ReadAddress(form, definition);
                }
            }
            else if (form.TryGetValue(AttributeField.NameOf(definition.Name), out var texts))
            {
                values[definition.Name] = Read(definition, [.. texts]);
            }
        }

        return values;
    }

    private JsonElement Read(AttributeDefinition definition, IReadOnlyList<string?> texts)
    {
        // A list is entered with one value a line, or by checkboxes.
        var parts = definition.IsMultiValued ? [.. texts.SelectMany(text => (text ?? string.Empty).Split('\n'))] : texts;
        var result = _parser.ParseText(definition, parts);
        if (result.Error is null)
        {
            return result.Value?.ToJson() ?? Null;
        }

        return definition.IsMultiValued
            ? JsonSerializer.SerializeToElement(parts)
            : JsonSerializer.SerializeToElement(parts.FirstOrDefault(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static JsonElement ReadAddress(IFormCollection form, AttributeDefinition definition)
    {
        var members = AddressMembers.Select(member => KeyValuePair.Create(member.Name, form[NameOf(definition, member.Name)].ToString()))
            .Where(member => !string.IsNullOrWhiteSpace(member.Value)).ToDictionary();
        return members.Count == 0 ? Null : JsonSerializer.SerializeToElement(members);
    }

    private static JsonElement Null { get; } = JsonSerializer.SerializeToElement<string?>(null);

    private static string NameOf(AttributeDefinition definition, string member) => AttributeField.NameOf($"{definition.Name}.{member}");

    private static IEnumerable<AddressMember> MakeMembers(AttributeDefinition definition, AttributeValue? value, IFormCollection? posted)
    {
        var kept = value is ObjectValue address
            ? address.Members.ToDictionary(member => member.Key, member => Show(member.Value).FirstOrDefault(string.Empty), StringComparer.Ordinal)
            : [];
        foreach (var (name, autocomplete, isMultiLine) in AddressMembers)
        {
            var text = posted is not null && posted.TryGetValue(NameOf(definition, name), out var sent)
                ? sent.ToString()
                : kept.GetValueOrDefault(name, string.Empty);

            // Only some providers send the whole address in one text; people enter its parts.
            if (name != "formatted" || text.Length > 0)
            {
                yield return new(name, text, autocomplete, isMultiLine);
            }
        }
    }

    private static IEnumerable<string> Show(AttributeValue? value) => value switch
    {
        null => [],
        TextValue text => [text.Text],
        ListValue list => list.Items.SelectMany(Show),
        _ => [value.ToJson().GetRawText()],
    };
}
