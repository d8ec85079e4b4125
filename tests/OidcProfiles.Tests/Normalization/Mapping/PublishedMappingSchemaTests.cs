using System.Collections;
using System.Text.Json;
using OidcProfiles.Normalization.Converting;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Tests.Normalization.Mapping;

/// <summary>The published JSON Schema says what the types say: every member, every name of an enumeration, and no more.</summary>
public sealed class PublishedMappingSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(MappingJson.JsonSchema).RootElement;

    public static TheoryData<string, Type> Parts() => new()
    {
        { "", typeof(ProviderMapping) },
        { "issuer", typeof(IssuerMapping) },
        { "subject", typeof(SubjectMapping) },
        { "agreement", typeof(SubjectAgreement) },
        { "source", typeof(AttributeSource) },
        { "condition", typeof(SourceCondition) },
        { "email", typeof(EmailMapping) },
        { "emailList", typeof(EmailListMapping) },
        { "extraDocument", typeof(ExtraDocument) },
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
    public void Converters_Always_AreAllNamed()
    {
        var description = Schema.GetProperty("$defs").GetProperty("source").GetProperty("properties").GetProperty("converter")
            .GetProperty("description").GetString();
        Assert.All(BuiltInConverters.All.Keys, name => Assert.Contains(name, description, StringComparison.Ordinal));
    }

    [Fact]
    public void Copy_InTheDocumentation_IsTheSame() => Assert.Equal(
        MappingJson.JsonSchema, File.ReadAllText(Path.Combine(SampleFiles.Guides, "provider-mapping.schema.json")));

    private static void Check(JsonElement part, Type type)
    {
        if (type.IsEnum)
        {
            Assert.Equal(Enum.GetNames(type), part.GetProperty("enum").EnumerateArray().Select(name => name.GetString()!));
        }
        else if (!part.TryGetProperty("$ref", out _))
        {
            Assert.Equal(
                type == typeof(string) ? "string"
                : type == typeof(bool) ? "boolean"
                : type.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? "object"
                : type.IsAssignableTo(typeof(IEnumerable)) ? "array"
                : "",
                part.GetProperty("type").GetString());
        }
    }
}
