using System.Collections.Immutable;
using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;

namespace OidcProfiles.Attributes.Values;

/// <summary>Reads an address: an object of texts with the members of OIDC Core 5.1.1, in its order.</summary>
internal sealed class AddressParser(ProfileErrorDescriber errors, TextParser texts)
{
    /// <summary>The members of an address.</summary>
    public static ImmutableArray<string> MemberNames { get; } =
        ["formatted", "street_address", "locality", "region", "postal_code", "country"];

    public AttributeValueResult Parse(AttributeDefinition definition, JsonElement input)
    {
        if (input.ValueKind != JsonValueKind.Object)
        {
            return AttributeValueResult.Refuse(errors.AddressExpected(definition));
        }

        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in input.EnumerateObject())
        {
            if (!members.TryAdd(JsonText.ReadName(member), member.Value))
            {
                return AttributeValueResult.Refuse(errors.AddressExpected(definition));
            }
        }

        return Parse(definition, members, (inner, member, multiLine) => JsonAbsence.Is(member)
            ? AttributeValueResult.Cleared
            : texts.Parse(inner, member, multiLine));
    }

    public AttributeValueResult Parse(AttributeDefinition definition, IReadOnlyDictionary<string, string?> members) =>
        Parse(definition, members, (inner, member, multiLine) => member is null
            ? AttributeValueResult.Cleared
            : texts.Parse(inner, member, multiLine));

    private AttributeValueResult Parse<T>(
        AttributeDefinition definition,
        IReadOnlyDictionary<string, T> members,
        Func<AttributeDefinition, T, bool, AttributeValueResult> parseMember)
    {
        if (members.Keys.FirstOrDefault(name => !MemberNames.Contains(name)) is { } unknown)
        {
            return AttributeValueResult.Refuse(errors.UnknownAddressMember(definition, unknown));
        }

        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, AttributeValue>>(MemberNames.Length);
        foreach (var name in MemberNames.Where(members.ContainsKey))
        {
            var path = $"{definition.Name}.{name}";
            var result = parseMember(definition with { DisplayName = path }, members[name], IsMultiLine(name));
            if (result.Error is { } error)
            {
                return AttributeValueResult.Refuse(error.At(path));
            }

            if (result.Value is { } value)
            {
                values.Add(KeyValuePair.Create(name, value));
            }
        }

        return values.Count == 0 ? AttributeValueResult.Cleared : AttributeValueResult.Accept(new ObjectValue(values.ToImmutable()));
    }

    private static bool IsMultiLine(string name) => name is "formatted" or "street_address";
}
