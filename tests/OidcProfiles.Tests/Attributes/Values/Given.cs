using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Tests.Attributes.Values;

/// <summary>What the tests of values begin with.</summary>
internal static class Given
{
    public static AttributeValueParser Parser { get; } = new(new());

    public static AttributeDefinition Attribute(AttributeType type, AttributeConstraints? constraints = null, bool isMultiValued = false) => new()
    {
        Id = "thing",
        Name = "thing",
        ClaimName = "thing",
        DisplayName = "Thing",
        Type = type,
        IsMultiValued = isMultiValued,
        Constraints = constraints ?? AttributeConstraints.None,
        Access = AttributeAccess.Open,
        Scopes = [StandardAttributes.CustomAttributes],
    };

    public static AttributeDefinition Standard(string name) => AttributeSchema.Standard.Find(name)!;

    public static JsonElement Json(string json) => JsonElement.Parse(json);

    public static JsonElement JsonText(string text) => JsonSerializer.SerializeToElement(text);

    /// <summary>The JSON of the value, "(cleared)", or the code of the error: one text to compare in a table.</summary>
    public static string Outcome(AttributeValueResult result) =>
        result.Error?.Code ?? (result.IsCleared ? "(cleared)" : result.Value!.ToJson().GetRawText());

    /// <summary>The outcome of JSON for an attribute; a text comes back as it is, without quotes.</summary>
    public static string Parse(AttributeDefinition definition, string json) => TextOrOutcome(Parser.Parse(definition, Json(json)));

    public static string ParseText(AttributeDefinition definition, params string?[] texts) =>
        TextOrOutcome(Parser.ParseText(definition, texts));

    public static string TextOrOutcome(AttributeValueResult result) =>
        result.Value is TextValue { Text: var text } ? text : Outcome(result);
}
