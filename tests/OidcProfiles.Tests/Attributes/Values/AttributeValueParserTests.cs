using System.Text.Json;
using OidcProfiles.Attributes;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class AttributeValueParserTests
{
    [Theory]
    [InlineData("email_verified", "true")]
    [InlineData("phone_number_verified", "true")]
    [InlineData("updated_at", "1700000000")]
    [InlineData("email_verified", "null")]
    public void Parse_WhenNobodyWritesTheAttribute_RefusesItEvenToClear(string name, string json)
    {
        Assert.Equal("ReadOnlyAttribute", Parse(Standard(name), json));
        Assert.Equal("ReadOnlyAttribute", ParseText(Standard(name), "true"));
    }

    [Fact]
    public void Parse_WhenAttributeIsComputed_RefusesIt() =>
        Assert.Equal("ReadOnlyAttribute", Parse(Attribute(AttributeType.String) with { Origin = AttributeOrigin.Computed }, "\"a\""));

    [Theory]
    [InlineData("email", "\"Ada@Example.com\"", "Ada@Example.com")]
    [InlineData("phone_number", "\"+44 20 7946 0018\"", "+442079460018")]
    [InlineData("preferred_username", "\" ada \"", "ada")]
    public void Parse_WhenTheAccountHoldsTheAttribute_ReadsItForTheAccountsPages(string name, string json, string expected) =>
        Assert.Equal(expected, Parse(Standard(name), json));

    [Fact]
    public void Parse_WhenInputIsUndefined_TellsTheProgrammer() =>
        Assert.Throws<ArgumentException>(() => Parser.Parse(Standard("name"), default(JsonElement)));

    [Fact]
    public void Parse_WhenValueWasStored_IsEqualAfterReadingBack()
    {
        foreach (var (name, json) in new[]
        {
            ("name", "\"Zoe\\u0308\""), ("picture", "\"https://example.com/a.png\""), ("birthdate", "\"0000-02-29\""),
            ("address", """{"locality":"a"}"""),
        })
        {
            var value = Parser.Parse(Standard(name), Json(json)).Value!;
            var again = Parser.Parse(Standard(name), value.ToJson());

            Assert.Equal(value, again.Value);
        }
    }

    [Theory]
    [InlineData(AttributeType.String, "\"4111 1111\\n1111 1111\"")]
    [InlineData(AttributeType.Number, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.Integer, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.Boolean, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.Dropdown, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.PhoneNumber, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.Email, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.Url, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.CountryCode, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.Date, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.BirthDate, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.TimeZone, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.Locale, "\"4111 1111 1111 1111\"")]
    [InlineData(AttributeType.Address, "\"4111 1111 1111 1111\"")]
    public void Parse_WhenValueIsRefused_DoesNotRepeatIt(AttributeType type, string json)
    {
        var error = Parser.Parse(Attribute(type, new() { AllowedValues = ["a"] }), Json(json)).Error!;

        Assert.Equal("thing", error.Attribute);
        Assert.StartsWith("Thing ", error.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("4111", error.Description, StringComparison.Ordinal);
    }
}
