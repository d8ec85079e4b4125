using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Filtering;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Directory;

/// <summary>Brings what a filter compares with into the form in which values are indexed.</summary>
internal sealed class UserFilterValues(ProfileErrorDescriber errors)
{
    public const string Text = "\"<text>\"";
    public const string Flag = "true false";
    private const string Number = "<number>";
    private const string Date = "\"YYYY-MM-DD\"";

    private readonly AttributeValueParser _parser = new(errors);

    /// <returns>One of the two.</returns>
    public (string? Key, IdentityError? Error) Read(AttributeDefinition definition, FilterOperator comparison, FilterValue value)
    {
        var expected = definition.Type switch
        {
            AttributeType.Boolean => Flag,
            AttributeType.Number or AttributeType.Integer => Number,
            AttributeType.Date or AttributeType.BirthDate => Date,
            _ => Text,
        };
        var isText = expected is Text or Date;
        var isAccepted = comparison switch
        {
            FilterOperator.Equal => true,
            FilterOperator.StartsWith or FilterOperator.Contains or FilterOperator.EndsWith => isText,
            _ => expected == Date,
        };
        if (!isAccepted)
        {
            return (null, errors.FilterOperatorNotAccepted(definition.Name, expected == Text ? "eq ne co sw ew pr" : "eq ne pr"));
        }

        var kind = expected == Flag ? FilterValueKind.Boolean : expected == Number ? FilterValueKind.Number : FilterValueKind.Text;
        if (value.Kind != kind || value.Text.Length == 0)
        {
            return (null, errors.FilterValueNotAccepted(definition.Name, expected));
        }

        return (comparison == FilterOperator.Equal ? Whole(definition, value) : ValueIndex.PartOf(definition.Type, value.Text), null);
    }

    /// <summary>
    /// As a value that somebody gives is read. What would not be accepted today may be kept all the same, from before: it is found as it is.
    /// </summary>
    private string Whole(AttributeDefinition definition, FilterValue value)
    {
        var literal = value.Kind == FilterValueKind.Text ? JsonSerializer.SerializeToElement(value.Text) : JsonSerializer.Deserialize<JsonElement>(value.Text);
        var one = definition with { IsMultiValued = false };
        var read = _parser.Parse(one, literal).Value ?? value.Kind switch
        {
            FilterValueKind.Number when decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new NumberValue(number),
            _ => new TextValue(value.Text),
        };
        return ValueIndex.Keys(one, read).First();
    }
}
