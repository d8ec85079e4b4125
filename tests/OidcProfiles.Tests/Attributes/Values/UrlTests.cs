using OidcProfiles.Attributes;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class UrlTests
{
    private static readonly AttributeDefinition Url = Attribute(AttributeType.Url);

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("HTTPS://Example.com/Path?q=1#f")]
    [InlineData("http://localhost:5000/x")]
    [InlineData("https://[::1]/")]
    [InlineData("https://例え.jp/画像.png?q=é")]
    [InlineData("https://example.com/@ada")]
    [InlineData("https://example.com/?mail=a@b.c")]
    public void Parse_WhenAddressIsValid_KeepsItAsSent(string address) => Assert.Equal(address, ParseText(Url, address));

    [Theory]
    [InlineData("example.com")]
    [InlineData("//example.com")]
    [InlineData("/path")]
    [InlineData("http:example.com")]
    [InlineData("https:///path")]
    [InlineData("https://")]
    [InlineData("https://?q")]
    [InlineData("ftp://example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:password@example.com/")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("https://@example.com/")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com/a\u00A0b")]
    [InlineData("https://example.com/\u200Bb")]
    [InlineData("https://example.com\\@evil.example/")]
    [InlineData("https://example.com/\"onerror=alert(1)")]
    [InlineData("https://example.com/<script>")]
    [InlineData("https://example.com:99999/")]
    [InlineData("https://a..b/")]
    public void Parse_WhenAddressIsNoPlainWebAddress_RefusesIt(string address) => Assert.Equal("InvalidUrl", ParseText(Url, address));

    [Theory]
    [InlineData(2048, null, true)]
    [InlineData(2049, null, false)]
    [InlineData(2049, 4096, false)]
    [InlineData(100, 100, true)]
    [InlineData(101, 100, false)]
    public void Parse_WhenAddressIsAtTheLimit_HoldsIt(int length, int? maximum, bool isAccepted)
    {
        var address = "https://example.com/".PadRight(length, 'a');

        Assert.Equal(
            isAccepted ? address : "TextTooLong",
            ParseText(Attribute(AttributeType.Url, new() { MaximumLength = maximum }), address));
    }
}
