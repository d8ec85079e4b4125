using OidcProfiles.Attributes.Values;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

/// <summary>OIDC Core 5.1.1.</summary>
public sealed class AddressTests
{
    private static readonly OidcProfiles.Attributes.AttributeDefinition Address = Standard("address");

    [Theory]
    [InlineData("""{"country":"JP","locality":"東京","formatted":"a"}""", """{"formatted":"a","locality":"東京","country":"JP"}""")]
    [InlineData("""{"street_address":" 1 Main St \r\n Flat 2\rRear\nX "}""", """{"street_address":"1 Main St\nFlat 2\nRear\nX"}""")]
    [InlineData("""{"region":null,"locality":"","postal_code":" ","country":[],"formatted":"x"}""", """{"formatted":"x"}""")]
    public void Parse_WhenAddressIsValid_KeepsItsMembersInOrder(string json, string expected) =>
        Assert.Equal(Json(expected), AsJson(Parser.Parse(Address, Json(json))), SameText);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("""{"region":null,"locality":"  "}""")]
    public void Parse_WhenThereIsNoMember_Clears(string json) => Assert.Equal("(cleared)", Parse(Address, json));

    [Theory]
    [InlineData("\"1 Main St\"", "AddressExpected", "address")]
    [InlineData("7", "AddressExpected", "address")]
    [InlineData("[{}]", "SingleValueExpected", "address")]
    [InlineData("""{"locality":"a","locality":"b"}""", "AddressExpected", "address")]
    [InlineData("""{"city":"a"}""", "UnknownAddressMember", "address")]
    [InlineData("""{"Locality":"a"}""", "UnknownAddressMember", "address")]
    [InlineData("""{"\uD800":"a"}""", "UnknownAddressMember", "address")]
    [InlineData("""{"postal_code":12345}""", "TextExpected", "address.postal_code")]
    [InlineData("""{"region":{}}""", "TextExpected", "address.region")]
    [InlineData("""{"locality":"a\nb"}""", "NotOneLine", "address.locality")]
    [InlineData("""{"country":"a\u0000b"}""", "InvalidCharacters", "address.country")]
    [InlineData("""{"formatted":"1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"}""", "TooManyLines", "address.formatted")]
    [InlineData("""{"formatted":"a\u000Bb"}""", "InvalidCharacters", "address.formatted")]
    public void Parse_WhenAddressIsWrong_NamesThePlace(string json, string code, string path)
    {
        var error = Parser.Parse(Address, Json(json)).Error!;

        Assert.Equal((code, "address", path), (error.Code, error.Attribute, error.Path));
        Assert.StartsWith(path, error.Description, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Parse_WhenMemberIsUnknown_NamesItAndWhatIsAccepted() => Assert.Equal(
        "Address has no member 'city'; accepted: formatted, street_address, locality, region, postal_code, country.",
        Parser.Parse(Address, Json("""{"city":"a"}""")).Error!.Description);

    [Theory]
    [InlineData("street_address", true)]
    [InlineData("formatted", true)]
    [InlineData("locality", false)]
    public void ParseAddress_WhenMemberHasTenLines_AcceptsThemWhereOidcDoes(string member, bool isAccepted) =>
        Assert.Equal(isAccepted, Parser.ParseAddress(Address, Form((member, "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n8\r\n9\r\n10"))).Succeeded);

    [Fact]
    public void ParseAddress_WhenFormIsFilledIn_IsTheSameAsJson()
    {
        var form = Parser.ParseAddress(Address, Form(("country", "NZ"), ("region", " "), ("formatted", "a\r\nb"), ("locality", null)));

        Assert.Equal(Parser.Parse(Address, Json("""{"formatted":"a\nb","country":"NZ"}""")), form);
    }

    [Fact]
    public void ParseAddress_WhenFormIsBlank_Clears() => Assert.True(Parser.ParseAddress(Address, Form(("country", ""))).IsCleared);

    [Fact]
    public void ParseAddress_WhenAttributeIsNoAddress_TellsTheProgrammer() =>
        Assert.Throws<ArgumentException>(() => Parser.ParseAddress(Standard("name"), Form()));

    [Fact]
    public void ParseText_WhenAttributeIsAnAddress_RefusesIt() => Assert.Equal("AddressExpected", ParseText(Address, "1 Main St"));

    private static Dictionary<string, string?> Form(params (string Name, string? Text)[] members) =>
        members.ToDictionary(member => member.Name, member => member.Text, StringComparer.Ordinal);

    private static System.Text.Json.JsonElement AsJson(AttributeValueResult result) => result.Value!.ToJson();

    private static bool SameText(System.Text.Json.JsonElement one, System.Text.Json.JsonElement other) =>
        AttributeValue.FromJson(one) == AttributeValue.FromJson(other);
}
