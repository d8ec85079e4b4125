using OidcProfiles.Normalization.Converting;

namespace OidcProfiles.Tests.Normalization.Converting;

public sealed class ConverterTests
{
    [Theory]
    [InlineData("facebookBirthday", "\"08/16/1992\"", "\"1992-08-16\"")]
    [InlineData("facebookBirthday", "\" 08/16 \"", "\"0000-08-16\"")]
    [InlineData("facebookBirthday", "\"1992\"", "\"1992\"")]
    [InlineData("facebookBirthday", "\"1992-08-16\"", null)]
    [InlineData("facebookBirthday", "\"08/16/92\"", null)]
    [InlineData("facebookBirthday", "\"08/16/1992/1\"", null)]
    [InlineData("facebookBirthday", "\"\\ud800\"", null)]
    [InlineData("facebookBirthday", "816", null)]
    [InlineData("locale", "\"en_US\"", "\"en_US\"")]
    [InlineData("locale", """{"language":" en ","country":"US"}""", "\"en-US\"")]
    [InlineData("locale", """{"language":"en","country":null}""", "\"en\"")]
    [InlineData("locale", """{"language":"en","country":""}""", "\"en\"")]
    [InlineData("locale", """{"language":"","country":"US"}""", null)]
    [InlineData("locale", """{"language":"en","country":7}""", null)]
    [InlineData("locale", "{}", null)]
    [InlineData("locale", "7", "7")]
    [InlineData("boolean", "\"true\"", "true")]
    [InlineData("boolean", "\"false\"", "false")]
    [InlineData("boolean", "\"True\"", "\"True\"")]
    [InlineData("boolean", "1", "1")]
    [InlineData("number", "\" 1.50 \"", "1.50")]
    [InlineData("number", "7", "7")]
    [InlineData("number", "\"1,5\"", null)]
    [InlineData("number", "\"1e999\"", null)]
    [InlineData("text", "12345678901234567890", "\"12345678901234567890\"")]
    [InlineData("text", "true", "\"true\"")]
    [InlineData("text", "\"x\"", "\"x\"")]
    [InlineData("text", "[1]", "[1]")]
    [InlineData("list", "\"x\"", "[\"x\"]")]
    [InlineData("list", "[\"x\"]", "[\"x\"]")]
    public void Convert_ForAValue_GivesTheAttributesFormOrNothing(string name, string value, string? expected) =>
        Assert.Equal(expected, BuiltInConverters.All[name].Convert(Given.Json(value))?.GetRawText());
}
