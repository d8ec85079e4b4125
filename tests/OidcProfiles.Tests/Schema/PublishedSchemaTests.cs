using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Schema;

namespace OidcProfiles.Tests.Schema;

/// <summary>The published JSON Schema says what the types say: every member, every name of an enumeration, and no more.</summary>
public sealed class PublishedSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(SchemaJson.JsonSchema).RootElement;

    public static TheoryData<string, Type> Parts() => new()
    {
        { "", typeof(AttributeSchemaDocument) },
        { "standardAttribute", typeof(StandardAttributeOptions) },
        { "customAttribute", typeof(CustomAttributeOptions) },
        { "access", typeof(AttributeAccessOptions) },
        { "release", typeof(ClientReleaseOptions) },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_Always_HasTheMembersOfItsTypeAndNoOther(string name, Type type)
    {
        var part = name.Length == 0 ? Schema : Schema.GetProperty("$defs").GetProperty(name);

        Assert.False(part.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(
            type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal),
            part.GetProperty("properties").EnumerateObject().Select(member => member.Name).Where(member => member != "$schema").Order(StringComparer.Ordinal));
        foreach (var property in type.GetProperties())
        {
            Check(part.GetProperty("properties").GetProperty(JsonNamingPolicy.CamelCase.ConvertName(property.Name)), property.PropertyType);
        }
    }

    [Fact]
    public void Names_Always_AreThoseOfTheStandardAttributes() => Assert.Equal(
        StandardAttributes.All.Select(definition => definition.Name),
        Schema.GetProperty("properties").GetProperty("standardAttributes").GetProperty("propertyNames").GetProperty("enum")
            .EnumerateArray().Select(name => name.GetString()!));

    [Fact]
    public void Copy_InTheDocumentation_IsTheSame() =>
        Assert.Equal(SchemaJson.JsonSchema, File.ReadAllText(Path.Combine(Root(), "docs", "attribute-schema.schema.json")));

    private static void Check(JsonElement part, Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (kind == typeof(ClaimDestinations))
        {
            Assert.All(Enum.GetNames(kind), name => Assert.Contains(name, part.GetProperty("pattern").GetString(), StringComparison.Ordinal));
        }
        else if (kind == typeof(AttributeType))
        {
            Assert.Equal(Enum.GetValues<AttributeType>().Where(value => value <= AttributeType.Date).Select(value => $"{value}"), Names(part));
        }
        else if (kind.IsEnum)
        {
            Assert.Equal(Enum.GetNames(kind), Names(part));
        }
        else if (!part.TryGetProperty("$ref", out _))
        {
            Assert.Equal(
                kind == typeof(string) ? "string"
                : kind == typeof(bool) ? "boolean"
                : kind == typeof(int) ? "integer"
                : kind == typeof(decimal) ? "number"
                : kind.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? "object"
                : kind.IsAssignableTo(typeof(IEnumerable)) ? "array"
                : "",
                part.GetProperty("type").GetString());
        }
    }

    private static IEnumerable<string> Names(JsonElement part) => part.GetProperty("enum").EnumerateArray().Select(name => name.GetString()!);

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath("../../..", Path.GetDirectoryName(path)!);
}
