using OidcProfiles.Attributes;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+442079460018", "+442079460018")]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("+1 (425) 555-1212", "+14255551212")]
    [InlineData("+1.425.555.1212;ext=5678", "+14255551212;ext=5678")]
    [InlineData("+1 425 555 1212 ;EXT=56-78", "+14255551212;ext=5678")]
    [InlineData("+49\u00A030\u2011123", "+4930123")]
    [InlineData("＋８１（３）１２３４", "+8131234")]
    [InlineData("+٩٦٦١٢٣٤", "+9661234")]
    [InlineData("+12", "+12")]
    [InlineData("+123456789012345", "+123456789012345")]
    [InlineData("+1;ext=1", "InvalidPhoneNumber")]
    [InlineData("+1234567890123456", "InvalidPhoneNumber")]
    [InlineData("+12;ext=123456789012345", "+12;ext=123456789012345")]
    [InlineData("+12;ext=1234567890123456", "InvalidPhoneNumber")]
    [InlineData("+12;ext=", "InvalidPhoneNumber")]
    [InlineData("+012345", "InvalidPhoneNumber")]
    [InlineData("020 7946 0018", "InvalidPhoneNumber")]
    [InlineData("0044207946", "InvalidPhoneNumber")]
    [InlineData("++4420", "InvalidPhoneNumber")]
    [InlineData("+44CALLME", "InvalidPhoneNumber")]
    [InlineData("tel:+4420", "InvalidPhoneNumber")]
    [InlineData("+4420;isub=1", "InvalidPhoneNumber")]
    [InlineData("+44²0", "InvalidPhoneNumber")]
    [InlineData("+44 (0)20 7946 0018", "InvalidPhoneNumber")]
    public void Parse_WhenNumberIsWrittenByPeople_BecomesE164(string text, string expected)
    {
        var definition = Attribute(AttributeType.PhoneNumber);

        Assert.Equal(expected, ParseText(definition, text));
        Assert.Equal(expected, TextOrOutcome(Parser.Parse(definition, JsonText(text))));
    }
}
