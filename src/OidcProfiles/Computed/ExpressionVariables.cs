using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Computed;

/// <summary>
/// The variables of expressions: every attribute that is kept, by its name, null without a value. A list is empty without one, and an
/// address has all its members, so that nobody needs to ask twice.
/// </summary>
internal static class ExpressionVariables
{
    public static IReadOnlyDictionary<string, object?> Of(AttributeSchema schema, ProfileSnapshot snapshot) =>
        schema.Definitions.Where(definition => definition.Expression is null).ToDictionary(
            definition => definition.Name,
            definition => Plain(definition, AttributeReader.Read(schema, definition, snapshot)),
            StringComparer.Ordinal);

    private static object? Plain(AttributeDefinition definition, AttributeValue? value) => definition switch
    {
        { Type: AttributeType.Address } => Address(value as ObjectValue),
        { IsMultiValued: true } => value is ListValue list ? [.. list.Items.Select(Plain)] : value is null ? [] : new[] { Plain(value) },
        _ => value is null ? null : Plain(value),
    };

    private static Dictionary<string, object?> Address(ObjectValue? address)
    {
        var members = AddressParser.MemberNames.ToDictionary(name => name, object? (_) => null, StringComparer.Ordinal);
        foreach (var (name, value) in address?.Members ?? [])
        {
            members[name] = Plain(value);
        }

        return members;
    }

    private static object? Plain(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        BooleanValue flag => flag.Flag,
        IntegerValue number => number.Integer,
        NumberValue number => number.Number,
        ListValue list => list.Items.Select(Plain).ToList(),
        ObjectValue map => map.Members.ToDictionary(member => member.Key, member => Plain(member.Value), StringComparer.Ordinal),
        _ => null,
    };
}
