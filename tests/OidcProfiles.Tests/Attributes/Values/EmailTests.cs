using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class EmailTests
{
    private static readonly AttributeDefinition Email = Attribute(AttributeType.Email);

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("Ada.Lovelace+oidc@Example.COM")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@example.com")]
    [InlineData("a@b.co")]
    [InlineData("ada@xn--bcher-kva.de")]
    [InlineData("ada@bücher.de")]
    [InlineData("josé@example.com")]
    [InlineData("用户@例え.テスト")]
    [InlineData("ada@sub-domain.example.co.uk")]
    public void Parse_WhenAddressIsValid_KeepsItAsSent(string address) => Assert.Equal(address, ParseText(Email, address));

    [Theory]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("ada@@example.com")]
    [InlineData("ada@evil.com@example.com")]
    [InlineData(".ada@example.com")]
    [InlineData("ada.@example.com")]
    [InlineData("a..da@example.com")]
    [InlineData("a da@example.com")]
    [InlineData("\"ada\"@example.com")]
    [InlineData("ada(comment)@example.com")]
    [InlineData("Ada <ada@example.com>")]
    [InlineData("ada@example.com,eve@example.com")]
    [InlineData("ada@localhost")]
    [InlineData("ada@127.0.0.1")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("ada@[IPv6:::1]")]
    [InlineData("ada@example.com.")]
    [InlineData("ada@example..com")]
    [InlineData("ada@-example.com")]
    [InlineData("ada@exam_ple.com")]
    [InlineData("ada@ｅxample.com")]
    [InlineData("ada@example。com")]
    [InlineData("ada@ex\u00ADample.com")]
    [InlineData("a\u200Dda@example.com")]
    public void Parse_WhenAddressIsNoAddrSpec_RefusesIt(string address) => Assert.Equal("InvalidEmail", ParseText(Email, address));

    [Theory]
    [InlineData("ada@example.com\r\nBcc: eve@example.com", "NotOneLine")]
    [InlineData("ada\0@example.com", "InvalidCharacters")]
    public void Parse_WhenAddressWouldInjectAHeader_RefusesIt(string address, string code) => Assert.Equal(code, ParseText(Email, address));

    [Theory]
    [InlineData(64, 189, true)]
    [InlineData(65, 180, false)]
    [InlineData(64, 190, false)]
    public void Parse_WhenAddressIsAtTheLimit_CountsOctets(int local, int domain, bool isAccepted)
    {
        var labels = string.Join('.', Enumerable.Repeat(new string('d', 60), 4))[..(domain - 4)];

        Assert.Equal(isAccepted, Parser.ParseText(Email, [$"{new string('l', local)}@{labels}.com"]).Succeeded);
    }

    [Theory]
    [InlineData("Example.COM", "example.com")]
    [InlineData("bücher.de", "xn--bcher-kva.de")]
    [InlineData("BÜCHER.de", "xn--bcher-kva.de")]
    [InlineData("XN--BCHER-KVA.de", "xn--bcher-kva.de")]
    [InlineData("bücher.xn--p1ai", "xn--bcher-kva.xn--p1ai")]
    [InlineData("аpple.com", "xn--pple-43d.com")]
    [InlineData("localhost", null)]
    [InlineData("", null)]
    [InlineData("a b.com", null)]
    [InlineData("xn--zzzzzz.com", null)]
    public void ToComparable_WhenDomainIsWrittenDifferently_IsTheSame(string domain, string? expected) =>
        Assert.Equal(expected, EmailDomain.ToComparable(domain));

    [Fact]
    public void ToComparable_WhenDomainIsHalfASurrogatePair_IsNull() => Assert.Null(EmailDomain.ToComparable("a\uD800.com"));
}
